package org.sauti.classify.measure.attack;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A vowel that is written again and again: {@code biiitch}. Leaves scripts without vowel letters
 * alone.
 */
final class RepeatedVowels implements Attack {

  @Override
  public String name() {
    return "repeated vowels";
  }

  @Override
  public String disguise(String text, SplittableRandom random) {
    return LongWords.rewrite(text, word -> repeated(Graphemes.of(word), random));
  }

  private static String repeated(List<String> letters, SplittableRandom random) {
    int place = Graphemes.anyPlace(letters, Vowels::isVowel, random);
    if (place >= 0) {
      letters.set(place, letters.get(place).repeat(3 + random.nextInt(2)));
    }
    return String.join("", letters);
  }
}
