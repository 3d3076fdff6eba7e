package org.sauti.classify.text;

/**
 * Arabic as it is typed in Latin letters, where digits stand for the sounds that Latin lacks: 2 for
 * the hamza, 3 for ayn, 5 and 7 for two kinds of h, 6, 8 and 9 for others.
 */
final class Arabizi {
  private static final String DIGITS = "2356789";

  private Arabizi() {}

  /** Whether some word has such a digit beside a vowel, before it or between letters. */
  static boolean isIn(String text) {
    for (int index = 0; index + 1 < text.length(); index++) {
      if (DIGITS.indexOf(text.charAt(index)) >= 0 && isLetter(text.charAt(index + 1))) {
        boolean begins = index == 0 || text.charAt(index - 1) == ' ';
        boolean isInside = index > 0 && isLetter(text.charAt(index - 1));
        boolean isBesideVowel =
            Vowels.isVowel(text.charAt(index + 1))
                || (isInside && Vowels.isVowel(text.charAt(index - 1)));
        if (isBesideVowel && (begins || isInside)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word has a letter that its writers do not use. */
  static boolean hasLetterItLacks(String text, int start, int end) {
    for (int index = start; index < end; index++) {
      char letter = text.charAt(index);
      if (letter == 'x' || letter == 'p' || letter == 'v') {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char symbol) {
    return symbol >= 'a' && symbol <= 'z';
  }
}
