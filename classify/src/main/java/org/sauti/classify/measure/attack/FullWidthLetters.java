package org.sauti.classify.measure.attack;

import java.util.SplittableRandom;

/** Latin letters from the wide forms that East Asian fonts have. */
final class FullWidthLetters implements Attack {
  private static final int FROM_ASCII = 0xFEE0;

  @Override
  public String name() {
    return "full-width letters";
  }

  @Override
  public String disguise(String text, SplittableRandom random) {
    return LongWords.rewrite(text, FullWidthLetters::wide);
  }

  private static String wide(String word) {
    StringBuilder wide = new StringBuilder(word.length());
    word.chars()
        .map(letter -> letter < 0x80 && Character.isLetter(letter) ? letter + FROM_ASCII : letter)
        .forEach(letter -> wide.append((char) letter));
    return wide.toString();
  }
}
