package org.sauti.classify.text;

/**
 * Two in place of three or more of the same letter, punctuation mark or emoji in a row:
 * "nooooo!!!!" becomes "noo!!". Digits stay, because 1000 is not 100.
 */
final class Elongation implements NormalizationStep {
  private static final int MOST_IN_A_ROW = 2;

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int previous = -1;
    int repeats = 0;
    int end;
    for (int start = 0; start < text.length(); start = end) {
      int codePoint = text.codePointAt(start);
      end = start + Character.charCount(codePoint);
      repeats = codePoint == previous ? repeats + 1 : 1;
      if (repeats > MOST_IN_A_ROW && !Character.isDigit(codePoint)) {
        rewriter.drop(start, end);
      }
      previous = codePoint;
    }
    return rewriter.finish();
  }
}
