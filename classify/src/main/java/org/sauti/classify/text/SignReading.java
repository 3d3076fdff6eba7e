package org.sauti.classify.text;

/**
 * Searches the ways to read a token with signs in it for a known word. For one text and one thread.
 */
final class SignReading {
  private static final int LONGEST = 40;
  private static final int MOST_STEPS = 300;
  private static final int FEWEST_LETTERS = 3;
  private static final int MOST_PARTS = 12;
  private static final int SHORT_PART = 24;
  private static final int CLEARLY_MORE = 8;
  private static final String MASKED = "aeiou";

  private final String text;
  private final KnownWords words;

  // Unknown until needed.
  private long languages;

  private final char[] reading = new char[LONGEST];
  private final char[] bestReading = new char[LONGEST];
  private int best;
  private int bestScore;
  private int end;
  private int from;
  private int steps;
  private int masks;
  private boolean isMasked;
  private int joined;
  private int digits;
  private int secondScore;

  SignReading(String text, KnownWords words) {
    this.text = text;
    this.words = words;
  }

  /** Restores the words of a token without spaces, as far as they are known. */
  void restore(int tokenStart, int tokenEnd, TextRewriter rewriter) {
    int start = tokenStart;
    while (start < tokenEnd && !canBegin(text.charAt(start))) {
      start++;
    }
    int last = tokenEnd;
    while (last > start && !canEnd(text.charAt(last - 1))) {
      last--;
    }
    int parts = 0;
    while (start < last && parts < MOST_PARTS) {
      parts++;
      int stop = last;
      while (stop > start && !restoreOne(start, stop, rewriter)) {
        stop = endBefore(start, stop);
      }
      start = stop > start ? stop : endOfPart(start, last);
      while (start < last && !canBegin(text.charAt(start))) {
        start++;
      }
    }
  }

  /** How many times something was left out of words. */
  int joined() {
    return joined;
  }

  /** How many digits and signs were read as letters. */
  int digits() {
    return digits;
  }

  /** Restores one word that is the whole of {@code [start, stop)}, if it can be read as one. */
  private boolean restoreOne(int start, int stop, TextRewriter rewriter) {
    if (stop - start > LONGEST || words.find(text, start, stop) != KnownWords.NONE) {
      return stop - start <= LONGEST;
    }
    if (isPlain(start, stop) || isNumberWithUnit(start, stop) || !read(start, stop)) {
      return false;
    }
    for (int index = start; index < stop; index++) {
      char letter = bestReading[index - start];
      if (letter == 0) {
        joined++;
        rewriter.drop(index, index + 1);
      } else if (letter != text.charAt(index)) {
        digits++;
        rewriter.replace(index, index + 1, letter);
      }
    }
    return true;
  }

  private boolean read(int start, int stop) {
    from = start;
    end = stop;
    steps = 0;
    best = KnownWords.NONE;
    bestScore = 0;
    secondScore = 0;
    masks = 0;
    step(start, WordHash.SEED, 0);
    return best != KnownWords.NONE
        && (!isMasked || bestScore >= secondScore + CLEARLY_MORE)
        && (endsOfParts(start, stop) == 0 || isLikelierThanParts(start, stop));
  }

  /** Reads on from {@code index}, after so many letters with this hash. */
  private void step(int index, long hash, int letters) {
    if (++steps > MOST_STEPS) {
      return;
    }
    if (index == end) {
      addWord(hash, letters);
      return;
    }
    char symbol = text.charAt(index);
    if (WordChars.isSpaced(symbol) || symbol == '\'') {
      readAs(symbol, index, hash, letters);
      return;
    }
    String meanings = SignAlphabet.meanings(symbol);
    for (int place = 0; place < meanings.length(); place++) {
      readAs(meanings.charAt(place), index, hash, letters);
    }
    if (symbol == '*' || symbol == '#' || symbol == '%') {
      readMask(index, hash, letters);
    }
    if (!AsciiWords.isDigit(symbol) && letters > 0) {
      reading[index - from] = 0;
      step(index + 1, hash, letters);
    }
  }

  /** One such sign in a word can hide a vowel. */
  private void readMask(int index, long hash, int letters) {
    if (letters > 0 && masks == 0) {
      masks++;
      for (int place = 0; place < MASKED.length(); place++) {
        readAs(MASKED.charAt(place), index, hash, letters);
      }
      masks--;
    }
  }

  private void readAs(char letter, int index, long hash, int letters) {
    long longer = WordHash.add(hash, letter);
    if (words.canBegin(longer)) {
      reading[index - from] = letter;
      step(index + 1, longer, letters + 1);
    }
  }

  private void addWord(long hash, int letters) {
    int word = letters < FEWEST_LETTERS ? KnownWords.NONE : words.find(hash);
    if (word == KnownWords.NONE || word == best) {
      return;
    }
    languages = languages == 0 ? new WordsOfText(text, words).languages() : languages;
    if ((words.languages(word) & languages) == 0) {
      return;
    }
    int score = words.frequency(word);
    if (score > bestScore) {
      secondScore = bestScore;
      best = word;
      bestScore = score;
      isMasked = masks > 0;
      System.arraycopy(reading, 0, bestReading, 0, end - from);
    } else {
      secondScore = Math.max(secondScore, score);
    }
  }

  /**
   * Whether the whole word is likelier than its parts side by side, as "wo-man" but not "and/or".
   */
  private boolean isLikelierThanParts(int start, int stop) {
    int least = Integer.MAX_VALUE;
    int part = start;
    while (part < stop) {
      int partEnd = endOfPart(part, stop);
      int word = words.find(text, part, partEnd);
      if (word == KnownWords.NONE || (words.languages(word) & languages) == 0) {
        return true;
      }
      boolean isHyphened =
          partEnd < stop ? text.charAt(partEnd) == '-' : text.charAt(part - 1) == '-';
      boolean isShort = partEnd - part < FEWEST_LETTERS && !isHyphened;
      least = Math.min(least, words.frequency(word) - (isShort ? SHORT_PART : 0));
      part = partEnd;
      while (part < stop && !canBegin(text.charAt(part))) {
        part++;
      }
    }
    return bestScore > least;
  }

  /** Number of places within where something stands between two letters. */
  private int endsOfParts(int start, int stop) {
    int ends = 0;
    for (int index = start + 1; index < stop; index++) {
      ends +=
          WordChars.isSpaced(text.charAt(index - 1)) && !WordChars.isSpaced(text.charAt(index))
              ? 1
              : 0;
    }
    return ends;
  }

  /** Such as "6am", "10k" and "2nd". */
  private boolean isNumberWithUnit(int start, int stop) {
    int index = start;
    while (index < stop && AsciiWords.isDigit(text.charAt(index))) {
      index++;
    }
    int letter = index;
    while (letter < stop && WordChars.isSpaced(text.charAt(letter))) {
      letter++;
    }
    return index > start && letter == stop && (stop - index < FEWEST_LETTERS || index - start > 2);
  }

  private boolean isPlain(int start, int stop) {
    return WordChars.endOfWord(text, start) >= stop;
  }

  private int endOfPart(int start, int last) {
    int index = start + 1;
    while (index < last && isPartChar(text.charAt(index))) {
      index++;
    }
    return index;
  }

  /** The end of what stands before the last separator in {@code [start, stop)}; or start. */
  private int endBefore(int start, int stop) {
    int index = stop;
    while (index > start && isPartChar(text.charAt(index - 1))) {
      index--;
    }
    while (index > start && !isPartChar(text.charAt(index - 1))) {
      index--;
    }
    return index;
  }

  private static boolean isPartChar(char symbol) {
    return WordChars.isSpaced(symbol)
        || AsciiWords.isDigit(symbol)
        || symbol == '\''
        || symbol == '$'
        || symbol == '@';
  }

  private static boolean canBegin(char symbol) {
    return WordChars.isSpaced(symbol)
        || !SignAlphabet.meanings(symbol).isEmpty()
            && symbol != '!'
            && symbol != '|'
            && symbol != '+'
            && symbol != ')';
  }

  private static boolean canEnd(char symbol) {
    return WordChars.isSpaced(symbol)
        || AsciiWords.isDigit(symbol)
        || symbol == '$'
        || symbol == '@';
  }
}
