package org.sauti.classify.measure.attack;

import java.util.SplittableRandom;

/** Digits and signs for letters: {@code b1tch}. */
final class Leetspeak implements Attack {
  private static final LetterMap SIGNS =
      new LetterMap("a4 b8 e3 g9 i1 l1 o0 s5 t7 z2 A4 B8 E3 G9 I1 L1 O0 S$ T7 Z2");

  @Override
  public String name() {
    return "leetspeak";
  }

  @Override
  public String disguise(String text, SplittableRandom random) {
    return LongWords.rewrite(text, word -> SIGNS.replaceHalf(word, random));
  }
}
