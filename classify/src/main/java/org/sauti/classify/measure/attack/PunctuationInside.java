package org.sauti.classify.measure.attack;

import java.util.List;
import java.util.SplittableRandom;

/** A sign inside a word: {@code bi.tch}. */
final class PunctuationInside implements Attack {
  private static final List<String> SIGNS = List.of(".", "-", "*", "_");

  @Override
  public String name() {
    return "punctuation inside";
  }

  @Override
  public String disguise(String text, SplittableRandom random) {
    return LongWords.rewrite(text, word -> withSign(Graphemes.of(word), random));
  }

  private static String withSign(List<String> letters, SplittableRandom random) {
    if (letters.size() > 1) {
      letters.add(1 + random.nextInt(letters.size() - 1), SIGNS.get(random.nextInt(SIGNS.size())));
    }
    return String.join("", letters);
  }
}
