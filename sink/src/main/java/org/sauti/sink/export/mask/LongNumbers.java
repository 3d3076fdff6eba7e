package org.sauti.sink.export.mask;

/**
 * Numbers so long that they may name somebody: 7 digits in a row, or 9 in groups. A year, a span of
 * years, a price and a date stay.
 */
final class LongNumbers {
  private static final int IN_A_ROW = 7;
  private static final int IN_GROUPS = 9;
  private static final int MOST_SEPARATORS = 2;
  private static final String SEPARATORS = " ./()-";

  private LongNumbers() {}

  static void find(String text, String language, Marks marks) {
    int at = 0;
    while (at < text.length()) {
      at = isDigit(text, at) ? endOfNumber(text, at, marks) : at + 1;
    }
  }

  /** Marks the number that starts here when it is long enough. */
  private static int endOfNumber(String text, int start, Marks marks) {
    int end = start;
    int digits = 0;
    int row = 0;
    int longestRow = 0;
    for (int at = start; isDigit(text, at); at = nextDigit(text, end)) {
      row = at == end ? row + 1 : 1;
      longestRow = Math.max(longestRow, row);
      digits++;
      end = at + 1;
    }
    if (digits >= IN_GROUPS || longestRow >= IN_A_ROW) {
      marks.add(PersonalData.NUMBER, start, end);
    }
    return end;
  }

  private static int nextDigit(String text, int from) {
    int at = from;
    while (at < text.length()
        && at - from < MOST_SEPARATORS
        && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
