package org.sauti.classify.text;

/** What people put between letters to take a word apart. */
final class LetterGaps {
  private static final String PUNCTUATION = ".-_*~|/\\+^,\u00b7\u2022\u2027\u30fb";
  private static final int LONGEST = 3;

  private LetterGaps() {}

  /** Length of the gap that begins here; 0 when there is none, or one too long, or of a list. */
  static int length(String text, int from) {
    int end = from;
    while (end < text.length() && isGapChar(text, end)) {
      end++;
      if (end - from > LONGEST) {
        return 0;
      }
    }
    boolean isList = end - from > 1 && text.charAt(from) == ',';
    return isList ? 0 : end - from;
  }

  /** Whether the gap is a single character, be it one beyond the basic plane. */
  static boolean isSingle(String text, int from, int length) {
    return length == 1 || (length == 2 && Character.isHighSurrogate(text.charAt(from)));
  }

  static boolean hasSpace(String text, int from, int length) {
    for (int index = from; index < from + length; index++) {
      if (isSpace(text.charAt(index))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a letter is of a script that puts no spaces between its words anyway. */
  static boolean isIdeographic(char letter) {
    return Character.isIdeographic(letter) || (letter >= '\u3041' && letter <= '\u30ff');
  }

  private static boolean isGapChar(String text, int index) {
    char symbol = text.charAt(index);
    if (symbol < 0x80 || PUNCTUATION.indexOf(symbol) >= 0) {
      return isSpace(symbol) || PUNCTUATION.indexOf(symbol) >= 0;
    }
    int type =
        Character.isLowSurrogate(symbol) && index > 0
            ? Character.getType(text.codePointAt(index - 1))
            : Character.getType(text.codePointAt(index));
    return type == Character.OTHER_SYMBOL;
  }

  private static boolean isSpace(char symbol) {
    return CharTypes.isSpace(symbol);
  }
}
