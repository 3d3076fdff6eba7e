package org.sauti.classify.text;

/** One token in place of each telephone number. Which number it is must not matter to a model. */
final class PhoneNumbers implements NormalizationStep {
  private static final int FEWEST_DIGITS = 9;
  private static final int MOST_DIGITS = 15;
  private static final int MOST_SEPARATORS = 2;
  private static final String SEPARATORS = " -.()";

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int index = 0;
    while (index < text.length()) {
      index =
          AsciiWords.isDigit(text.charAt(index)) ? readNumber(text, index, rewriter) : index + 1;
    }
    return rewriter.finish();
  }

  /** Reads digits with separators between them, and returns the index after them. */
  private static int readNumber(String text, int start, TextRewriter rewriter) {
    int digits = 0;
    int end = start;
    for (int index = start; index < text.length() && index - end <= MOST_SEPARATORS; index++) {
      char symbol = text.charAt(index);
      if (AsciiWords.isDigit(symbol)) {
        digits++;
        end = index + 1;
      } else if (SEPARATORS.indexOf(symbol) < 0) {
        break;
      }
    }
    if (digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && !beginsWithDate(text, start)) {
      int plus = start > 0 && text.charAt(start - 1) == '+' ? 1 : 0;
      rewriter.replace(start - plus, end, Placeholders.PHONE);
    }
    return end;
  }

  /** Year first (2019-10-11 19:30) or year last (11.10.2019 19:30). */
  private static boolean beginsWithDate(String text, int start) {
    int first = digitsFrom(text, start);
    int second = digitsFrom(text, start + first + 1);
    int third = digitsFrom(text, start + first + 1 + second + 1);
    return second >= 1 && second <= 2 && ((first == 4 && third <= 2) || (first <= 2 && third == 4));
  }

  private static int digitsFrom(String text, int start) {
    int end = start;
    while (end < text.length() && AsciiWords.isDigit(text.charAt(end))) {
      end++;
    }
    return Math.max(0, end - start);
  }
}
