package org.sauti.classify.measure.attack;

import java.util.List;
import java.util.SplittableRandom;

/** A letter left out inside a word, a vowel where there is one: {@code btch}. */
final class DroppedCharacter implements Attack {
  private static final int SHORTEST = 4;

  @Override
  public String name() {
    return "dropped character";
  }

  @Override
  public String disguise(String text, SplittableRandom random) {
    return LongWords.rewrite(text, word -> shortened(Graphemes.of(word), random));
  }

  private static String shortened(List<String> letters, SplittableRandom random) {
    if (letters.size() >= SHORTEST) {
      List<String> inner = letters.subList(1, letters.size() - 1);
      int vowel = Graphemes.anyPlace(inner, Vowels::isVowel, random);
      inner.remove(vowel >= 0 ? vowel : random.nextInt(inner.size()));
    }
    return String.join("", letters);
  }
}
