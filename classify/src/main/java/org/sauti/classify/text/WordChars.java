package org.sauti.classify.text;

import com.ibm.icu.lang.UScript;

/** What words are made of, for the search for known words. */
final class WordChars {
  private static final boolean[] SPACED = spaced();

  private WordChars() {}

  /** Whether a letter or mark is of a script that puts spaces between its words. */
  static boolean isSpaced(char symbol) {
    return SPACED[symbol];
  }

  /** Whether a letter or mark is of a script without spaces between words: Han, Thai and others. */
  static boolean isUnspaced(char symbol) {
    return symbol >= '\u0e00'
        && !SPACED[symbol]
        && (CharTypes.isLetter(symbol) || CharTypes.isMark(symbol));
  }

  /** Whether it joins two parts of one word, as in "don't". */
  static boolean isApostrophe(char symbol) {
    return symbol == '\'';
  }

  /** Index after the word that begins here: letters, their marks, and apostrophes between them. */
  static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && isInWord(text, start, end)) {
      end++;
    }
    return end;
  }

  /** Whether the char at {@code index} goes on with the word that begins at {@code start}. */
  static boolean isInWord(String text, int start, int index) {
    char symbol = text.charAt(index);
    return SPACED[symbol]
        || (isApostrophe(symbol)
            && index > start
            && index + 1 < text.length()
            && SPACED[text.charAt(index + 1)]);
  }

  private static boolean[] spaced() {
    boolean[] table = new boolean[Character.MAX_VALUE + 1];
    for (int symbol = 0; symbol < table.length; symbol++) {
      char letter = (char) symbol;
      boolean isWordChar = CharTypes.isLetter(letter) || CharTypes.isMark(letter);
      table[symbol] = isWordChar && isSpacedScript(UScript.getScript(symbol));
    }
    return table;
  }

  private static boolean isSpacedScript(int script) {
    return switch (script) {
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.BOPOMOFO,
          UScript.YI,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR,
          UScript.COMMON ->
          false;
      default -> true;
    };
  }
}
