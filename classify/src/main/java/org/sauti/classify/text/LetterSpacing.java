package org.sauti.classify.text;

/**
 * Joins words that were taken apart into single letters: "b i t c h", "b.i.t.c.h", "b.i.t c h".
 *
 * <p>Between the letters stands one space, punctuation mark or symbol each time, or always the same
 * two or three. Single letters are rarely words, so that few in a row are enough: three with
 * punctuation between them, four with spaces, or three with spaces of which two are no words in any
 * large language. A comma with a space is a list and joins nothing.
 */
final class LetterSpacing implements NormalizationStep {
  private static final String LETTERS_IN_DISGUISE = "01345@$";
  private static final int MOST_MARKS = 4;
  private static final int FEWEST_KNOWN = 3;

  private final KnownWords words;

  LetterSpacing(KnownWords words) {
    this.words = words;
  }

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int index = 0;
    while (index < text.length()) {
      if (isUnit(text, index)) {
        LetterRun run = new LetterRun(text, index);
        while (run.extend()) {}
        if (run.isWord() || isKnown(text, index, run)) {
          join(text, index, run.last(), rewriter);
        }
        index = run.last() + 1;
      } else {
        index = endOfWord(text, index) + 1;
      }
    }
    return rewriter.finish();
  }

  /** Whether a short run makes a word that is likelier than its letters one by one. */
  private boolean isKnown(String text, int start, LetterRun run) {
    if (!run.hasSpaces() || run.letters() < FEWEST_KNOWN) {
      return false;
    }
    long hash = WordHash.SEED;
    int unit = start;
    while (unit <= run.last()) {
      int end = endOfUnit(text, unit);
      for (int index = unit; index < end; index++) {
        hash = WordHash.add(hash, text.charAt(index));
      }
      unit = end + LetterGaps.length(text, end);
    }
    return words.find(hash) != KnownWords.NONE;
  }

  private static void join(String text, int start, int last, TextRewriter rewriter) {
    int index = endOfUnit(text, start);
    while (index <= last) {
      int gap = LetterGaps.length(text, index);
      rewriter.drop(index, index + gap);
      index = endOfUnit(text, index + gap);
    }
  }

  /** One letter, or what can stand for one, between things that are neither. */
  static boolean isUnit(String text, int index) {
    char symbol = text.charAt(index);
    boolean canBeLetter =
        symbol < 0x80
            ? (symbol >= 'a' && symbol <= 'z') || LETTERS_IN_DISGUISE.indexOf(symbol) >= 0
            : CharTypes.isLetter(symbol);
    return canBeLetter
        && (index == 0 || !isWordChar(text.charAt(index - 1)))
        && (endOfUnit(text, index) == text.length()
            || !isWordChar(text.charAt(endOfUnit(text, index))));
  }

  /** Index after the letter at this index and the marks that belong to it. */
  static int endOfUnit(String text, int index) {
    int end = index + 1;
    while (end < text.length() && CharTypes.isMark(text.charAt(end)) && end - index <= MOST_MARKS) {
      end++;
    }
    return end;
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && isWordChar(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWordChar(char symbol) {
    return CharTypes.isWordChar(symbol) || symbol == '@' || symbol == '$';
  }
}
