package org.sauti.sink.export.mask;

/**
 * A view of a text in which the digits of all scripts and full-width characters are their ASCII
 * twins, and all hyphens and spaces are one. It has the length of the text, so that places in it
 * are places in the text.
 */
final class PlainForms {
  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final int FULL_WIDTH_OFFSET = 0xFEE0;

  private PlainForms() {}

  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int length = Character.charCount(codePoint);
      if (Character.isDigit(codePoint)) {
        plain.append((char) ('0' + Character.digit(codePoint, 10)));
        // A digit outside the basic plane takes two characters; the second must not part digits.
        plain.append("-".repeat(length - 1));
      } else if (length > 1) {
        plain.appendCodePoint(codePoint);
      } else {
        plain.append(plain((char) codePoint));
      }
      i += length;
    }
    return plain.toString();
  }

  private static char plain(char c) {
    if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
      return (char) (c - FULL_WIDTH_OFFSET);
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.DASH_PUNCTUATION -> '-';
      // Zero-width characters and direction marks hide digits from those who look for them.
      case Character.FORMAT -> c == '\u200C' || c == '\u200D' ? c : '-';
      default -> c;
    };
  }
}
