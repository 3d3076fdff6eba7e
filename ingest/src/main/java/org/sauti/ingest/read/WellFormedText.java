package org.sauti.ingest.read;

/**
 * Repairs UTF-16. JSON can escape one half of a surrogate pair without the other ({@code \ud83d}),
 * which no encoding can write.
 */
final class WellFormedText {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormedText() {}

  /** The text with each unpaired surrogate replaced by U+FFFD; null stays null. */
  static String of(String text) {
    int broken = text == null ? -1 : firstUnpaired(text, 0);
    if (broken < 0) {
      return text;
    }
    StringBuilder repaired = new StringBuilder(text);
    while (broken >= 0) {
      repaired.setCharAt(broken, REPLACEMENT);
      broken = firstUnpaired(text, broken + 1);
    }
    return repaired.toString();
  }

  private static int firstUnpaired(String text, int from) {
    int index = from;
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      if (Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE) {
        return index;
      }
      index += Character.charCount(codePoint);
    }
    return -1;
  }
}
