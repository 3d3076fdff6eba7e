package org.sauti.classify.text;

/**
 * Two in place of three or more of the same syllable or the same few emoji: "hahahahaha" becomes
 * "haha". Within a word it takes four. A syllable is two to five chars, which covers flags and
 * pairs of emoji.
 */
final class RepeatedSyllables implements NormalizationStep {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 5;
  private static final int FEWEST = 3;
  private static final int KEPT = 2;

  // Three of the shortest syllables make so many chars in a row equal to the one a syllable on.
  private static final int STRIDE = SHORTEST * (FEWEST - 1);

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int done = 0;
    for (int index = 0; index < text.length() - SHORTEST; index += STRIDE) {
      int end = shorten(text, index, done, rewriter);
      if (end > index) {
        done = end;
        index = end - STRIDE;
      }
    }
    return rewriter.finish();
  }

  /** Shortens what is repeated around this place; returns where it ended, or 0. */
  private static int shorten(String text, int index, int notBefore, TextRewriter rewriter) {
    char symbol = text.charAt(index);
    int longest = Math.min(LONGEST, text.length() - 1 - index);
    for (int size = SHORTEST; size <= longest; size++) {
      if (symbol == text.charAt(index + size)) {
        int start = startOfRepeats(text, index, size, notBefore);
        int end = endOfRepeats(text, index, size);
        int times = (end - start) / size;
        if (times >= FEWEST) {
          boolean isEnough = times > FEWEST || !isPartOfWord(text, start, end);
          if (isEnough && isSyllable(text, start, size)) {
            rewriter.drop(start + KEPT * size, start + times * size);
          }
          return start + times * size;
        }
      }
    }
    return 0;
  }

  /** Tagalog and others say a syllable of some words three times. */
  private static boolean isPartOfWord(String text, int start, int end) {
    return (start > 0 && CharTypes.isLetter(text.charAt(start - 1)))
        || (end < text.length() && CharTypes.isLetter(text.charAt(end)));
  }

  private static int startOfRepeats(String text, int index, int size, int notBefore) {
    int start = index;
    while (start > notBefore && text.charAt(start - 1) == text.charAt(start - 1 + size)) {
      start--;
    }
    return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
  }

  private static int endOfRepeats(String text, int index, int size) {
    int end = index + size;
    while (end < text.length() && text.charAt(end) == text.charAt(end - size)) {
      end++;
    }
    return end;
  }

  /** Letters and symbols, but no space, and digits only with others: 121212 is a number. */
  private static boolean isSyllable(String text, int start, int size) {
    boolean onlyDigits = true;
    for (int index = start; index < start + size; index++) {
      char symbol = text.charAt(index);
      if (CharTypes.isSpace(symbol)) {
        return false;
      }
      onlyDigits &= Character.isDigit(symbol);
    }
    return !onlyDigits;
  }
}
