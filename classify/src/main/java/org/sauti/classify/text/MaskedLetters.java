package org.sauti.classify.text;

/**
 * An asterisk in place of other signs that hide letters of a short word: "f#ck", "sh%t", "b_tch".
 * An asterisk within a word stays there, and is one character of that word to the encoder.
 */
final class MaskedLetters implements NormalizationStep {
  private static final int MOST_BEFORE = 2;
  private static final int MOST_AFTER = 3;
  private static final int FEWEST_LETTERS = 3;

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    for (int index = 1; index < text.length() - 1; index++) {
      char symbol = text.charAt(index);
      if ((symbol == '#' || symbol == '%' || symbol == '_') && hidesLetter(text, index)) {
        rewriter.replace(index, index + 1, '*');
      }
    }
    return rewriter.finish();
  }

  private static boolean hidesLetter(String text, int index) {
    int before = 0;
    while (before <= MOST_BEFORE && isLetter(text, index - 1 - before)) {
      before++;
    }
    int after = 0;
    while (after <= MOST_AFTER && isLetter(text, index + 1 + after)) {
      after++;
    }
    return before >= 1
        && before <= MOST_BEFORE
        && after >= 1
        && after <= MOST_AFTER
        && before + after >= FEWEST_LETTERS
        && !isJoined(text, index - 1 - before)
        && !isJoined(text, index + 1 + after);
  }

  private static boolean isLetter(String text, int index) {
    return index >= 0 && index < text.length() && CharTypes.isLetter(text.charAt(index));
  }

  /** Whether the word goes on here with something else. */
  private static boolean isJoined(String text, int index) {
    if (index < 0 || index >= text.length()) {
      return false;
    }
    char symbol = text.charAt(index);
    return AsciiWords.isDigit(symbol) || symbol == '#' || symbol == '%' || symbol == '_';
  }
}
