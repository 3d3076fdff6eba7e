package org.sauti.classify.measure.attack;

import java.util.SplittableRandom;

/** Spaces between the letters: {@code b i t c h}. */
final class LetterSpacing implements Attack {

  @Override
  public String name() {
    return "letter spacing";
  }

  @Override
  public String disguise(String text, SplittableRandom random) {
    return LongWords.rewrite(text, word -> String.join(" ", Graphemes.of(word)));
  }
}
