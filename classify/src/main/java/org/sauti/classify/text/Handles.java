package org.sauti.classify.text;

/**
 * One token in place of each mention of an account: {@code @name}, {@code @name.example.org} and
 * {@code @name@example.org}. Who is mentioned must not matter to a model.
 */
final class Handles implements NormalizationStep {
  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    int at = text.indexOf('@');
    if (at < 0) {
      return source;
    }
    TextRewriter rewriter = new TextRewriter(source);
    while (at >= 0) {
      int end = isInsideWord(text, at) ? at + 1 : endOfHandle(text, at);
      if (end > at + 1 && !text.substring(at, end).equals(Placeholders.USER)) {
        rewriter.replace(at, end, Placeholders.USER);
      }
      at = text.indexOf('@', end);
    }
    return rewriter.finish();
  }

  private static boolean isInsideWord(String text, int at) {
    return at > 0 && Character.isLetterOrDigit(text.codePointBefore(at));
  }

  private static int endOfHandle(String text, int at) {
    int end = AsciiWords.endOfName(text, at + 1);
    boolean hasServer = end > at + 1 && end < text.length() && text.charAt(end) == '@';
    return hasServer ? AsciiWords.endOfName(text, end + 1) : end;
  }
}
