package org.sauti.classify.measure.attack;

import java.util.SplittableRandom;

/** Upper and lower case by chance: {@code bItCH}. */
final class RandomCase implements Attack {

  @Override
  public String name() {
    return "random case";
  }

  @Override
  public String disguise(String text, SplittableRandom random) {
    StringBuilder mixed = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> mixed.appendCodePoint(inAnyCase(letter, random)));
    return mixed.toString();
  }

  private static int inAnyCase(int letter, SplittableRandom random) {
    return random.nextBoolean() ? Character.toUpperCase(letter) : Character.toLowerCase(letter);
  }
}
