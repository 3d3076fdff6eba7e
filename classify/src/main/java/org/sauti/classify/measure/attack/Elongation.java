package org.sauti.classify.measure.attack;

import java.util.List;
import java.util.SplittableRandom;

/** A last letter that does not end: {@code bitchhhh}. */
final class Elongation implements Attack {

  @Override
  public String name() {
    return "elongation";
  }

  @Override
  public String disguise(String text, SplittableRandom random) {
    return LongWords.rewrite(text, word -> word + last(word).repeat(3 + random.nextInt(3)));
  }

  private static String last(String word) {
    List<String> letters = Graphemes.of(word);
    return letters.get(letters.size() - 1);
  }
}
