package org.sauti.classify.text;

/** One token in place of each e-mail address. */
final class EmailAddresses implements NormalizationStep {
  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    int at = text.indexOf('@');
    if (at < 0) {
      return source;
    }
    TextRewriter rewriter = new TextRewriter(source);
    int done = 0;
    while (at >= 0) {
      int start = startOfName(text, at, done);
      int end = AsciiWords.endOfName(text, at + 1);
      if (start < at && isDomain(text, at + 1, end)) {
        rewriter.replace(start, end, Placeholders.EMAIL);
      }
      done = Math.max(at + 1, end);
      at = text.indexOf('@', done);
    }
    return rewriter.finish();
  }

  private static int startOfName(String text, int at, int notBefore) {
    int start = at;
    while (start > notBefore
        && (AsciiWords.isNameChar(text.charAt(start - 1)) || text.charAt(start - 1) == '+')) {
      start--;
    }
    return start;
  }

  /** A domain has a full stop and ends with a label of at least two letters. */
  private static boolean isDomain(String text, int start, int end) {
    int dot = text.lastIndexOf('.', end - 1);
    return dot > start && end - dot > 2 && !AsciiWords.isDigit(text.charAt(end - 1));
  }
}
