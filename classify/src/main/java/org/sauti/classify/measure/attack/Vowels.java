package org.sauti.classify.measure.attack;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/** Vowels of the Latin, Greek and Cyrillic alphabets, with or without accents. */
final class Vowels {
  private static final String BASES = "aeiouyıøœæαεηιουωаеиоуыэюяіїє";

  private Vowels() {}

  /** Whether a letter, with its marks, is a vowel. */
  static boolean isVowel(String grapheme) {
    String apart = Normalizer2.getNFDInstance().normalize(grapheme);
    return BASES.indexOf(UCharacter.foldCase(apart.codePointAt(0), true)) >= 0;
  }
}
