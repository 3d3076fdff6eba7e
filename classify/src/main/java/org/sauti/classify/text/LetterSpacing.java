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
  private static final int FEWEST_WITH_PUNCTUATION = 3;
  private static final int FEWEST_WITH_SPACES = 4;

  // Many Korean words have one syllable.
  private static final int FEWEST_SYLLABLES = 5;

  private static final String NEVER_WORDS = "fghjpqtsdm";
  private static final String LETTERS_IN_DISGUISE = "01345@$";

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int index = 0;
    while (index < text.length()) {
      if (isUnit(text, index)) {
        index = readRun(text, index, rewriter);
      } else {
        index = endOfWord(text, index) + 1;
      }
    }
    return rewriter.finish();
  }

  /** Reads single letters with gaps between them, and returns the index after the last letter. */
  private static int readRun(String text, int start, TextRewriter rewriter) {
    int letters = 0;
    int disguised = 0;
    int neverWords = 0;
    boolean hasSpaces = false;
    boolean isHangul = false;
    boolean onlySingleGaps = true;
    int firstGap = 0;
    int last = start;
    int unit = start;
    while (true) {
      char symbol = text.charAt(unit);
      if (CharTypes.isLetter(symbol)) {
        letters++;
        neverWords += LetterGaps.isIdeographic(symbol) || NEVER_WORDS.indexOf(symbol) >= 0 ? 1 : 0;
        isHangul |= Character.UnicodeBlock.of(symbol) == Character.UnicodeBlock.HANGUL_SYLLABLES;
      } else {
        disguised++;
      }
      last = unit;
      int gap = LetterGaps.length(text, unit + 1);
      unit = last + 1 + gap;
      if (gap == 0 || unit >= text.length() || !isUnit(text, unit)) {
        break;
      }
      boolean isSpace = LetterGaps.hasSpace(text, last + 1, gap);
      boolean hasPunctuation = last > start && !hasSpaces;
      if (isSpace && hasPunctuation && (isHangul || beginsPunctuated(text, unit))) {
        break;
      }
      boolean isSingle = LetterGaps.isSingle(text, last + 1, gap);
      firstGap = firstGap == 0 ? gap : firstGap;
      boolean isSame = gap == firstGap && text.regionMatches(start + 1, text, last + 1, gap);
      if (!(isSame || (isSingle && onlySingleGaps))) {
        break;
      }
      onlySingleGaps &= isSingle;
      hasSpaces |= isSpace;
    }
    int fewest = FEWEST_WITH_PUNCTUATION;
    if (hasSpaces && isHangul) {
      fewest = FEWEST_SYLLABLES;
    } else if (!onlySingleGaps || (hasSpaces && neverWords < 2)) {
      fewest = FEWEST_WITH_SPACES;
    }
    if (letters + disguised >= fewest && letters > disguised) {
      join(text, start, last, rewriter);
    }
    return last + 1;
  }

  /** Whether the next word is taken apart by punctuation too, as in "y.o.u r.a.t". */
  private static boolean beginsPunctuated(String text, int unit) {
    int gap = LetterGaps.length(text, unit + 1);
    return gap > 0 && !LetterGaps.hasSpace(text, unit + 1, gap);
  }

  private static void join(String text, int start, int last, TextRewriter rewriter) {
    int index = start + 1;
    while (index < last) {
      int gap = LetterGaps.length(text, index);
      rewriter.drop(index, index + gap);
      index += gap + 1;
    }
  }

  /** One letter, or what can stand for one, between things that are neither. */
  private static boolean isUnit(String text, int index) {
    char symbol = text.charAt(index);
    boolean canBeLetter =
        symbol < 0x80
            ? (symbol >= 'a' && symbol <= 'z') || LETTERS_IN_DISGUISE.indexOf(symbol) >= 0
            : CharTypes.isLetter(symbol);
    return canBeLetter
        && (index == 0 || !isWordChar(text.charAt(index - 1)))
        && (index + 1 == text.length() || !isWordChar(text.charAt(index + 1)));
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
