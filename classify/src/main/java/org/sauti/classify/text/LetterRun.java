package org.sauti.classify.text;

/** A run of single letters with gaps between them. For one text and one thread. */
final class LetterRun {
  private static final int FEWEST_WITH_PUNCTUATION = 3;
  private static final int FEWEST_WITH_SPACES = 4;

  // Many Korean words have one syllable.
  private static final int FEWEST_SYLLABLES = 5;

  private static final int FEWEST_BEFORE_A_SPACE = 2;
  private static final int FEWEST_STRANGE = 2;
  private static final String NEVER_WORDS = "fghjpqtsdm";

  private final String text;
  private final int start;
  private int last;
  private int letters;
  private int disguised;
  private int strange;
  private int firstGap;
  private int punctuated;
  private boolean spaced;
  private boolean hangul;
  private boolean onlySingleGaps = true;

  /** A run that begins with the letter at this index. */
  LetterRun(String text, int start) {
    this.text = text;
    this.start = start;
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
    firstGap = firstGap == 0 ? gap : firstGap;
    boolean isSame = gap == firstGap && text.regionMatches(start + 1, text, last + 1, gap);
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

  /** Whether the letters are so many that they make a word. */
  boolean isWord() {
    int fewest = FEWEST_WITH_PUNCTUATION;
    if (spaced && hangul) {
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
      hangul |= Character.UnicodeBlock.of(symbol) == Character.UnicodeBlock.HANGUL_SYLLABLES;
    } else {
      disguised++;
    }
    last = index;
  }

  /**
   * Whether the letter after a space is of another word: letters with punctuation between them may
   * go on with spaces ("b.i.t c h") but not with punctuation ("y.o.u r.a.t").
   */
  private boolean isNextWord(int next) {
    if (punctuated == 0) {
      return false;
    }
    if (punctuated < FEWEST_BEFORE_A_SPACE || hangul) {
      return true;
    }
    int gap = LetterGaps.length(text, next + 1);
    return gap > 0 && !LetterGaps.hasSpace(text, next + 1, gap);
  }
}
