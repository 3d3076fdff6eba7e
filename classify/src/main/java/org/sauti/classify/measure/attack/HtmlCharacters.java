package org.sauti.classify.measure.attack;

import java.util.SplittableRandom;

/** Letters as HTML writes them by number: {@code &#98;itch}. */
final class HtmlCharacters implements Attack {

  @Override
  public String name() {
    return "HTML entities";
  }

  @Override
  public String disguise(String text, SplittableRandom random) {
    return LongWords.rewrite(text, word -> numbered(word, random));
  }

  private static String numbered(String word, SplittableRandom random) {
    StringBuilder numbered = new StringBuilder(word.length() * 4);
    word.codePoints()
        .forEach(
            letter -> {
              if (random.nextBoolean()) {
                numbered.append("&#").append(letter).append(';');
              } else {
                numbered.appendCodePoint(letter);
              }
            });
    return numbered.toString();
  }
}
