package org.sauti.classify.measure.attack;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Characters that nobody sees between the letters. Not those that join or part letters in Persian
 * or Hindi writing.
 */
final class ZeroWidthCharacters implements Attack {
  private static final List<String> INVISIBLE = List.of("\u200B", "\u2060");

  @Override
  public String name() {
    return "zero-width characters";
  }

  @Override
  public String disguise(String text, SplittableRandom random) {
    return LongWords.rewrite(text, word -> parted(Graphemes.of(word), random));
  }

  private static String parted(List<String> letters, SplittableRandom random) {
    StringBuilder parted = new StringBuilder(letters.get(0));
    for (String letter : letters.subList(1, letters.size())) {
      parted.append(INVISIBLE.get(random.nextInt(INVISIBLE.size()))).append(letter);
    }
    return parted.toString();
  }
}
