package org.sauti.classify.text;

import com.ibm.icu.text.Normalizer2;

/** Latin letters without what is on, under or through them. */
final class Accents {
  /** Number of letters of which there are some with accents: all below this are looked at. */
  static final int LETTERS = 0x1f00;

  private static final String STROKES = "\u0131i\u0142l\u0111d\u00f8o\u0127h";
  private static final char[] PLAIN = plain();

  private Accents() {}

  /** The letter without accents; itself when it has none or is not Latin. */
  static char withoutAccents(char letter) {
    return letter < PLAIN.length ? PLAIN[letter] : letter;
  }

  static boolean isAccented(char letter) {
    return withoutAccents(letter) != letter;
  }

  /** Whether one of the letters in {@code [start, end)} has accents. */
  static boolean isAnyAccented(char[] letters, int start, int end) {
    int index = start;
    while (index < end && !isAccented(letters[index])) {
      index++;
    }
    return index < end;
  }

  /** The word without accents; the very word when it has none. */
  static String withoutAccents(String word) {
    int index = 0;
    while (index < word.length() && withoutAccents(word.charAt(index)) == word.charAt(index)) {
      index++;
    }
    if (index == word.length()) {
      return word;
    }
    char[] plain = word.toCharArray();
    for (; index < plain.length; index++) {
      plain[index] = withoutAccents(plain[index]);
    }
    return new String(plain);
  }

  private static char[] plain() {
    char[] table = new char[LETTERS];
    Normalizer2 apart = Normalizer2.getNFDInstance();
    for (char letter = 0; letter < LETTERS; letter++) {
      char base = apart.normalize(String.valueOf(letter)).charAt(0);
      int stroke = STROKES.indexOf(letter);
      boolean isLatin = base >= 'a' && base <= 'z';
      table[letter] =
          stroke >= 0 && stroke % 2 == 0 ? STROKES.charAt(stroke + 1) : isLatin ? base : letter;
    }
    return table;
  }
}
