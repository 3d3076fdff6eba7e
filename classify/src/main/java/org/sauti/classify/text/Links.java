package org.sauti.classify.text;

/** One token in place of each web address. Expects lower case. */
final class Links implements NormalizationStep {
  private static final String[] BEGINNINGS = {"http://", "https://", "www."};
  private static final String NEVER_INSIDE = "<>\"`{}|\\^";
  private static final String NEVER_LAST = ".,;:!?)]'*";

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int index = 0;
    while (index < text.length()) {
      int address = index + lengthOfBeginning(text, index);
      int end = address > index ? endOfLink(text, address) : index;
      if (end > address) {
        rewriter.replace(index, end, Placeholders.LINK);
      }
      index = Math.max(end, index + 1);
    }
    return rewriter.finish();
  }

  private static int lengthOfBeginning(String text, int index) {
    char first = text.charAt(index);
    if ((first != 'h' && first != 'w') || isInsideWord(text, index)) {
      return 0;
    }
    for (String beginning : BEGINNINGS) {
      if (text.startsWith(beginning, index)) {
        return beginning.length();
      }
    }
    return 0;
  }

  private static boolean isInsideWord(String text, int index) {
    return index > 0 && AsciiWords.isLetterOrDigit(text.charAt(index - 1));
  }

  private static int endOfLink(String text, int from) {
    int end = from;
    while (end < text.length() && isLinkChar(text.charAt(end))) {
      end++;
    }
    while (end > from && NEVER_LAST.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isLinkChar(char symbol) {
    return symbol > ' ' && symbol <= '~' && NEVER_INSIDE.indexOf(symbol) < 0;
  }
}
