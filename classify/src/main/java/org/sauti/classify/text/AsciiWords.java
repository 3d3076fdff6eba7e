package org.sauti.classify.text;

/** What addresses and account names are made of. */
final class AsciiWords {
  private AsciiWords() {}

  static boolean isLetterOrDigit(char symbol) {
    return (symbol >= 'a' && symbol <= 'z') || isDigit(symbol) || (symbol >= 'A' && symbol <= 'Z');
  }

  static boolean isDigit(char symbol) {
    return symbol >= '0' && symbol <= '9';
  }

  /** Letters, digits and what may stand between them: {@code _ . -}. */
  static boolean isNameChar(char symbol) {
    return isLetterOrDigit(symbol) || symbol == '_' || symbol == '.' || symbol == '-';
  }

  /** Index after the name that begins at {@code from}, without full stops and dashes at its end. */
  static int endOfName(String text, int from) {
    int end = from;
    while (end < text.length() && isNameChar(text.charAt(end))) {
      end++;
    }
    while (end > from && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
      end--;
    }
    return end;
  }
}
