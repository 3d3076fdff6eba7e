package org.sauti.classify.text;

/**
 * Decides whether a token of letters, digits and signs is a word in disguise, and restores it.
 *
 * <p>A sign can stand for a letter when it has letters on both sides. Of the digits only 0, 1 and 4
 * are taken as proof, because romanised Arabic does not use them, and in numbers and names of
 * products they seldom have letters on both sides. A 5, 6 or 9 proves it only when doubled; a 3
 * only between consonants, in a word no Arabic word would look like. Once proven, all signs of the
 * word are read. For one text and one thread.
 */
final class LeetWord {
  private static final int LONGEST_RUN = 2;
  private static final String PLURAL_ENDING = "s";

  private final String text;

  // Null until somebody needs to know.
  private Boolean isArabizi;

  private int letters;
  private int signs;
  private int runs;
  private int firstCyrillic;

  LeetWord(String text) {
    this.text = text;
  }

  /** Restores the word in {@code [from, to)} if it is one. */
  void restore(int from, int to, TextRewriter rewriter) {
    int start = withoutSignsBefore(from, to);
    int end = withoutSignsAfter(start, to);
    count(start, end);
    if (letters == 0) {
      return;
    }
    boolean isLeet = isPlausible(start, end) && isProven(start, end);
    int index = start;
    while (index < end) {
      int runEnd = endOfRun(index, end);
      if (runEnd > index) {
        if (isReadable(index, runEnd, start, end, isLeet)) {
          rewrite(index, runEnd, end, rewriter);
        }
        index = runEnd;
      } else {
        index++;
      }
    }
  }

  /** A dollar can begin a word. */
  private int withoutSignsBefore(int from, int to) {
    int start = from;
    while (start < to && isSign(text.charAt(start)) && text.charAt(start) != '$') {
      start++;
    }
    return start;
  }

  /** A dollar can end a word; an exclamation mark ends a sentence. */
  private int withoutSignsAfter(int start, int to) {
    int end = to;
    while (end > start && isSign(text.charAt(end - 1)) && text.charAt(end - 1) != '$') {
      end--;
    }
    return end;
  }

  private void count(int start, int end) {
    letters = 0;
    signs = 0;
    runs = 0;
    firstCyrillic = -1;
    for (int index = start; index < end; index++) {
      if (isLetter(text.charAt(index))) {
        letters++;
        if (firstCyrillic < 0 && LeetAlphabet.isCyrillic(text.charAt(index))) {
          firstCyrillic = index;
        }
      } else {
        runs += index == start || isLetter(text.charAt(index - 1)) ? 1 : 0;
        signs++;
      }
    }
  }

  /** More letters than signs, or as many in a row, as in "l33t"; "h1n1" and "a1b2c3" are codes. */
  private boolean isPlausible(int start, int end) {
    return letters > signs
        || (letters == signs
            && runs == 1
            && isLetter(text.charAt(start))
            && isLetter(text.charAt(end - 1)));
  }

  private boolean isProven(int start, int end) {
    int index = start;
    while (index < end) {
      int runEnd = endOfRun(index, end);
      if (runEnd > index) {
        boolean isInside = index > start && runEnd < end;
        if (isInside && isProof(index, runEnd, start, end)) {
          return true;
        }
        index = runEnd;
      } else {
        index++;
      }
    }
    return false;
  }

  private boolean isProof(int from, int to, int start, int end) {
    char first = text.charAt(from);
    if (!isWhole(from, to)) {
      return false;
    }
    return switch (first) {
      case '0', '1', '4', '$', '\u20ac', '\u00a3', '\u00a5', '\u00a2' -> true;
      case '5', '6', '9' -> to - from == 2;
      case '3' -> to - from == 2 || isBetweenConsonants(from, to) && isNotArabizi(start, end);
      case '@' -> !isEndingForAllGenders(to, end);
      case '!', '|' -> hasNoVowel(start, from) && !Vowels.isVowel(text.charAt(to));
      default -> false;
    };
  }

  /** One sign however often, or two of which one is no digit. Other numbers are numbers. */
  private boolean isWhole(int from, int to) {
    char first = text.charAt(from);
    if (to - from > LONGEST_RUN) {
      return isSign(first) && isAllOf(first, from, to);
    }
    char last = text.charAt(to - 1);
    return first == last || isSign(first) || isSign(last);
  }

  private boolean isReadable(int from, int to, int start, int end, boolean isLeet) {
    boolean isInside = from > start && to < end;
    if (text.charAt(from) == '$' && !isInside) {
      return isDollarForS(from, to, start, end);
    }
    if (!isLeet || !isWhole(from, to)) {
      return false;
    }
    // A number may follow a word, as in "h0e2".
    return isInside || to - from == 1;
  }

  /** "$lut", "a$$", "hoe$", but neither "us$" nor "r$5". */
  private boolean isDollarForS(int from, int to, int start, int end) {
    if (from == start) {
      return letters >= 2 && isLetter(text.charAt(Math.min(to, end - 1)));
    }
    return to == end && to == start + letters + signs && (to - from >= 2 || letters > 2);
  }

  private void rewrite(int from, int to, int end, TextRewriter rewriter) {
    char next = to < end ? text.charAt(to) : 0;
    for (int index = from; index < to; index++) {
      char letter =
          firstCyrillic < 0
              ? LeetAlphabet.latin(text.charAt(index), next)
              : LeetAlphabet.cyrillic(text.charAt(index));
      if (letter != 0) {
        rewriter.replace(index, index + 1, letter);
      }
    }
  }

  /** Spanish and others write "amig@s" for people of any gender. */
  private boolean isEndingForAllGenders(int to, int end) {
    return end - to == 1 && text.startsWith(PLURAL_ENDING, to);
  }

  private boolean isBetweenConsonants(int from, int to) {
    return !Vowels.isVowel(text.charAt(from - 1)) && !Vowels.isVowel(text.charAt(to));
  }

  private boolean hasNoVowel(int start, int end) {
    for (int index = start; index < end; index++) {
      if (Vowels.isVowel(text.charAt(index))) {
        return false;
      }
    }
    return true;
  }

  private boolean isNotArabizi(int start, int end) {
    if (isArabizi == null) {
      isArabizi = Arabizi.isIn(text);
    }
    boolean isSoundFile = text.startsWith("mp3", start);
    return !isArabizi
        && !isSoundFile
        && (letters > 2 || Arabizi.hasLetterItLacks(text, start, end));
  }

  private boolean isAllOf(char sign, int from, int to) {
    int index = from;
    while (index < to && text.charAt(index) == sign) {
      index++;
    }
    return index == to;
  }

  private int endOfRun(int from, int end) {
    int runEnd = from;
    while (runEnd < end && !isLetter(text.charAt(runEnd))) {
      runEnd++;
    }
    return runEnd;
  }

  private static boolean isSign(char symbol) {
    return !isLetter(symbol) && !AsciiWords.isDigit(symbol);
  }

  private static boolean isLetter(char symbol) {
    return CharTypes.isLetter(symbol);
  }
}
