package org.sauti.classify.text;

/** A run of single letters with gaps between them. For one text and one thread. */
final class LetterRun {
  private static final int FEWEST_WITH_PUNCTUATION = 3;
  private static final int FEWEST_WITH_SPACES = 4;

  private static final char FIRST_INDIC = '\u0900';
  private static final char LAST_INDIC = '\u0dff';

  // Many Korean words have one syllable, and so have those of India.
  private static final int FEWEST_SYLLABLES = 5;

  private static final int FEWEST_BEFORE_A_SPACE = 2;
  private static final int FEWEST_STRANGE = 2;
  private static final String NEVER_WORDS = "fghjpqtsdm";

  private final String text;
  private int last;
  private int letters;
  private int disguised;
  private int strange;
  private int firstGap;
  private int firstGapStart;
  private int punctuated;
  private boolean spaced;
  private boolean syllables;
  private boolean onlySingleGaps = true;

  /** A run that begins with the letter at this index. */
  LetterRun(String text, int start) {
    this.text = text;
    add(start);
  }

  /** Index of the last letter. */
  int last() {
    return last;
  }

  /** Takes in the next gap and letter, if they go on with the run. */
  boolean extend() {
    int gap = LetterGaps.length(text, last + 1);
    int next = last + 1 + gap;
    if (gap == 0 || next >= text.length() || !LetterSpacing.isUnit(text, next)) {
      return false;
    }
    boolean isSpace = LetterGaps.hasSpace(text, last + 1, gap);
    boolean isSingle = LetterGaps.isSingle(text, last + 1, gap);
    if (firstGap == 0) {
      firstGap = gap;
      firstGapStart = last + 1;
    }
    boolean isSame = gap == firstGap && text.regionMatches(firstGapStart, text, last + 1, gap);
    boolean isOfKind = isSame || (isSingle && onlySingleGaps);
    if (!isOfKind || (isSpace ? isNextWord(next) : spaced)) {
      return false;
    }
    onlySingleGaps &= isSingle;
    spaced |= isSpace;
    punctuated += isSpace ? 0 : 1;
    add(next);
    return true;
  }

  boolean hasSpaces() {
    return spaced;
  }

  /** Number of letters. */
  int letters() {
    return letters;
  }

  /** Whether the letters are so many that they make a word. */
  boolean isWord() {
    int fewest = FEWEST_WITH_PUNCTUATION;
    if (spaced && syllables) {
      fewest = FEWEST_SYLLABLES;
    } else if (!onlySingleGaps || (spaced && strange < FEWEST_STRANGE)) {
      fewest = FEWEST_WITH_SPACES;
    }
    return letters + disguised >= fewest && letters > disguised;
  }

  private void add(int index) {
    char symbol = text.charAt(index);
    if (CharTypes.isLetter(symbol)) {
      letters++;
      strange += LetterGaps.isIdeographic(symbol) || NEVER_WORDS.indexOf(symbol) >= 0 ? 1 : 0;
      syllables |=
          Character.UnicodeBlock.of(symbol) == Character.UnicodeBlock.HANGUL_SYLLABLES
              || (symbol >= FIRST_INDIC && symbol <= LAST_INDIC);
    } else {
      disguised++;
    }
    last = LetterSpacing.endOfUnit(text, index) - 1;
  }

  /**
   * Whether the letter after a space is of another word: letters with punctuation between them may
   * go on with spaces ("b.i.t c h") but not with punctuation ("y.o.u r.a.t").
   */
  private boolean isNextWord(int next) {
    if (punctuated == 0) {
      return false;
    }
    if (punctuated < FEWEST_BEFORE_A_SPACE || syllables) {
      return true;
    }
    int end = LetterSpacing.endOfUnit(text, next);
    int gap = LetterGaps.length(text, end);
    return gap > 0 && !LetterGaps.hasSpace(text, end, gap);
  }
}
