package org.sauti.classify.text;

/**
 * Leaves out the emoji that stand between the words of a text again and again, as in
 * "you(clap)are(clap)a(clap)": they carry no meaning there and hide the words beside them from one
 * another. One here or there stays, and so do those at the end of a text.
 */
final class ScatteredEmoji implements NormalizationStep {
  private static final int FEWEST = 3;
  private static final int FEWEST_ATTACHED = 2;
  private static final int MOST_WORDS_FOR_ONE = 5;

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    int places = 0;
    int attached = 0;
    int spaces = 0;
    for (int index = 0; index < text.length(); index++) {
      char symbol = text.charAt(index);
      if (symbol < 0x80) {
        spaces += symbol == ' ' ? 1 : 0;
      } else if (isBegin(text, index)) {
        int end = endOfEmoji(text, index);
        if (isBetweenWords(text, index, end)) {
          places++;
          attached += CharTypes.isWordChar(text.charAt(index - 1)) ? 1 : 0;
        }
        index = end - 1;
      }
    }
    if ((places < FEWEST && attached < FEWEST_ATTACHED) || spaces > MOST_WORDS_FOR_ONE * places) {
      return source;
    }
    TextRewriter rewriter = new TextRewriter(source);
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) >= 0x80 && isBegin(text, index)) {
        int end = endOfEmoji(text, index);
        if (isBetweenWords(text, index, end)) {
          boolean isAtSpace = text.charAt(index - 1) == ' ' || text.charAt(end) == ' ';
          boolean isUnspaced = WordChars.isUnspaced(text.charAt(index - 1));
          if (isAtSpace || isUnspaced || !CharTypes.isWordChar(text.charAt(end))) {
            rewriter.drop(index, end);
          } else {
            rewriter.replace(index, end, ' ');
          }
        }
        index = end - 1;
      }
    }
    return rewriter.finish();
  }

  /** Whether there is a word before, with or without a space, and another behind. */
  private static boolean isBetweenWords(String text, int start, int end) {
    if (start == 0 || end == text.length()) {
      return false;
    }
    int before = text.charAt(start - 1) == ' ' ? start - 2 : start - 1;
    return before >= 0
        && CharTypes.isWordChar(text.charAt(before))
        && (CharTypes.isWordChar(text.charAt(end))
            || text.charAt(end) < 0x80
            || start > 0 && CharTypes.isWordChar(text.charAt(start - 1)));
  }

  private static boolean isBegin(String text, int index) {
    char symbol = text.charAt(index);
    if (CharTypes.isLetter(symbol) || symbol < 0x2000) {
      return false;
    }
    return Character.getType(text.codePointAt(index)) == Character.OTHER_SYMBOL;
  }

  private static int endOfEmoji(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    return end;
  }
}
