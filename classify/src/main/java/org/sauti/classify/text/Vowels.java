package org.sauti.classify.text;

import java.text.Normalizer;
import java.util.BitSet;

/** The vowels of Latin, Cyrillic and Greek, with and without accents. */
final class Vowels {
  private static final String PLAIN =
      "aeiouy\u0131\u00e6\u00f8\u0153"
          + "\u0430\u0435\u0438\u043e\u0443\u044b\u044d\u044e\u044f\u0456\u0454"
          + "\u03b1\u03b5\u03b7\u03b9\u03bf\u03c5\u03c9";
  private static final int LAST_COMMON = 0x52f;
  private static final int FIRST_VIETNAMESE = 0x1ea0;
  private static final int LAST_VIETNAMESE = 0x1ef9;
  private static final BitSet ALL = all();

  private Vowels() {}

  static boolean isVowel(int codePoint) {
    return ALL.get(codePoint);
  }

  private static BitSet all() {
    BitSet vowels = new BitSet();
    for (char letter = 'a'; letter <= LAST_VIETNAMESE; letter++) {
      boolean isCandidate = letter <= LAST_COMMON || letter >= FIRST_VIETNAMESE;
      if (isCandidate && PLAIN.indexOf(withoutAccents(letter)) >= 0) {
        vowels.set(letter);
      }
    }
    return vowels;
  }

  private static char withoutAccents(char letter) {
    return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
  }
}
