package org.sauti.classify.text;

/** One space between words and none around the text. */
final class WhiteSpace implements NormalizationStep {
  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int index = 0;
    while (index < text.length()) {
      int end = endOfSpace(text, index);
      if (end > index) {
        tidy(text, index, end, rewriter);
      }
      index = end + 1;
    }
    return rewriter.finish();
  }

  private static void tidy(String text, int start, int end, TextRewriter rewriter) {
    if (start == 0 || end == text.length()) {
      rewriter.drop(start, end);
    } else if (end - start > 1 || text.charAt(start) != ' ') {
      rewriter.replace(start, end, ' ');
    }
  }

  // All white space is within the basic plane, so chars will do.
  private static int endOfSpace(String text, int start) {
    int end = start;
    while (end < text.length() && CharTypes.isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
