package org.sauti.classify.measure.attack;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Two letters inside a word in the wrong order: {@code bicth}. */
final class CharacterSwap implements Attack {
  private static final int SHORTEST = 4;

  @Override
  public String name() {
    return "character swap";
  }

  @Override
  public String disguise(String text, SplittableRandom random) {
    return LongWords.rewrite(text, word -> swapped(Graphemes.of(word), random));
  }

  private static String swapped(List<String> letters, SplittableRandom random) {
    if (letters.size() >= SHORTEST) {
      int place = 1 + random.nextInt(letters.size() - SHORTEST + 1);
      Collections.swap(letters, place, place + 1);
    }
    return String.join("", letters);
  }
}
