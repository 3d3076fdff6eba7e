package org.sauti.classify.text;

/** Which letter a digit or sign stands for. */
final class LeetAlphabet {
  private LeetAlphabet() {}

  /**
   * The Latin letter, or 0 when it stands for none.
   *
   * @param next the letter after it, or 0 at the end of the word: a 1 is an l before a vowel
   *     ("s1ut") and an i otherwise ("b1tch")
   */
  static char latin(char sign, char next) {
    return switch (sign) {
      case '0' -> 'o';
      case '1' -> Vowels.isVowel(next) ? 'l' : 'i';
      case '2' -> 'z';
      case '3', '\u20ac' -> 'e';
      case '4', '@' -> 'a';
      case '5', '$' -> 's';
      case '6', '9' -> 'g';
      case '7' -> 't';
      case '8' -> 'b';
      case '!' -> 'i';
      case '|', '\u00a3' -> 'l';
      case '\u00a5' -> 'y';
      case '\u00a2' -> 'c';
      default -> 0;
    };
  }

  /** The Cyrillic letter, or 0 when it stands for none. */
  static char cyrillic(char sign) {
    return switch (sign) {
      case '0' -> '\u043e';
      case '1', '!' -> '\u0438';
      case '3' -> '\u0437';
      case '4' -> '\u0447';
      case '6' -> '\u0431';
      case '9' -> '\u044f';
      case '@' -> '\u0430';
      case '\u20ac' -> '\u0435';
      case '$' -> '\u0441';
      default -> 0;
    };
  }

  /** Whether a letter is of a script that signs are known to stand for: Latin or Cyrillic. */
  static boolean isOfIts(char letter) {
    return letter < 0x250 || isCyrillic(letter) || (letter >= 0x1e00 && letter <= 0x1eff);
  }

  static boolean isCyrillic(char letter) {
    return letter >= '\u0400' && letter <= '\u052f';
  }
}
