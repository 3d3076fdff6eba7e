package org.sauti.classify.text;

/**
 * Joins text of scripts without spaces between words (Han, kana, Thai and others) that was taken
 * apart: a sign between two letters goes, and so do the spaces where they are so many that they
 * cannot part phrases.
 */
final class SpacedSyllables implements NormalizationStep {
  private static final String SIGNS = ".-*_~^+|";
  private static final int FEWEST_RUNS = 4;
  private static final int LONGEST_RUN = 3;

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int spaces = 0;
    int letters = 0;
    for (int index = 0; index < text.length(); index++) {
      char symbol = text.charAt(index);
      if (symbol >= '\u0e00') {
        letters += WordChars.isUnspaced(symbol) && CharTypes.isLetter(symbol) ? 1 : 0;
      } else if (symbol == ' ') {
        spaces += isWithin(text, index) ? 1 : 0;
      }
    }
    if (letters == 0) {
      return source;
    }
    boolean isApart = spaces + 1 >= FEWEST_RUNS && letters <= LONGEST_RUN * (spaces + 1);
    for (int index = 1; index + 1 < text.length(); index++) {
      char symbol = text.charAt(index);
      if (symbol < 0x80
          && (symbol == ' ' ? isApart : SIGNS.indexOf(symbol) >= 0)
          && isWithin(text, index)) {
        rewriter.drop(index, index + 1);
      }
    }
    return rewriter.finish();
  }

  private static boolean isWithin(String text, int index) {
    return index > 0
        && index + 1 < text.length()
        && WordChars.isUnspaced(text.charAt(index - 1))
        && WordChars.isUnspaced(text.charAt(index + 1));
  }
}
