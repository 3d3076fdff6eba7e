package org.sauti.classify.text;

/**
 * Finds the known word that a misspelt one was meant to be: with other accents, two letters in the
 * wrong order, a letter left out, or one doubled. For one text and one thread.
 */
final class Misspelling {
  private static final int SHORTEST = 4;
  private static final int SHORTEST_OF_CARELESS = 3;
  private static final int MUCH_MORE = 16;
  private static final int MORE = 4;
  private static final int LONGEST = 24;

  // Of the frequency, which is four times a logarithm: one is so many times likelier than another.
  private static final int LEAST_FREQUENT = 16;
  private static final int MOST_OF_SHORT = 56;
  private static final int LESS_A_LETTER = 5;
  private static final int CLEARLY_MORE = 8;
  private static final int LESS_LIKELY = 8;

  private final KnownWords words;
  private final long languages;
  private int leastFrequent;
  private int variants;
  private int shortest = SHORTEST;
  private int margin = CLEARLY_MORE;
  private int frequencyAsIs;
  private int best;
  private int bestScore;
  private int secondScore;

  Misspelling(KnownWords words, long languages) {
    this.words = words;
    this.languages = languages;
  }

  /** Whether a word is often written without this letter: a vowel, or any where vowels are none. */
  static boolean canBeLeftOut(String word, int place) {
    char letter = word.charAt(place);
    return letter >= 0x590
        ? CharTypes.isLetter(letter) || CharTypes.isMark(letter)
        : Vowels.isVowel(letter);
  }

  /**
   * The word that was meant by one without accents, where no word of the text has any though its
   * language has many.
   *
   * @param frequency how frequent the word is as it stands, 0 when it is not known
   */
  int withAccents(String text, int start, int end, int frequency) {
    best = KnownWords.NONE;
    bestScore = 0;
    secondScore = 0;
    leastFrequent = 0;
    addVariants(words.firstVariant(WordHash.of(text, start, end)), 0, end - start);
    boolean isLikelier = frequency == 0 || bestScore >= frequency + MORE;
    return isLikelier ? best : KnownWords.NONE;
  }

  /** From now on takes it that words are misspelt. */
  void trustLess() {
    shortest = SHORTEST_OF_CARELESS;
    margin = 2;
  }

  /** How frequent the next word is as it is, in another language. */
  void knowsAlready(int frequency) {
    frequencyAsIs = frequency;
  }

  /** The word that was meant, or {@link KnownWords#NONE} when that is not clear. */
  int meant(String text, int start, int end) {
    if (end - start < shortest || end - start > LONGEST) {
      return KnownWords.NONE;
    }
    best = KnownWords.NONE;
    leastFrequent = 0;
    bestScore = 0;
    secondScore = 0;
    int length = end - start;
    addWithOtherAccents(text, start, end);
    if (best != KnownWords.NONE) {
      return isClear() ? best : KnownWords.NONE;
    }
    leastFrequent =
        margin < CLEARLY_MORE
            ? 0
            : Math.max(LEAST_FREQUENT, MOST_OF_SHORT - length * LESS_A_LETTER);
    addTransposed(text, start, end);
    addVariants(variants, LESS_LIKELY, length + 1);
    if (margin < CLEARLY_MORE) {
      addUndoubled(text, start, end);
    }
    return isClear() ? best : KnownWords.NONE;
  }

  private boolean isClear() {
    return best != KnownWords.NONE
        && bestScore
            >= Math.max(secondScore + margin, frequencyAsIs == 0 ? 0 : frequencyAsIs + MUCH_MORE);
  }

  /** Accents that no word of the language has, or none where a word has some. */
  private void addWithOtherAccents(String text, int start, int end) {
    long hash = WordHash.SEED;
    boolean hasAccents = false;
    boolean hasStrange = false;
    for (int index = start; index < end; index++) {
      char letter = text.charAt(index);
      boolean isAccented = Accents.isAccented(letter);
      boolean isStrange = isAccented && (words.languagesOf(letter) & languages) == 0;
      hasAccents |= isAccented;
      hasStrange |= isStrange;
      hash = WordHash.add(hash, isStrange ? Accents.withoutAccents(letter) : letter);
    }
    if (hasStrange) {
      add(words.find(hash), 0);
    }
    variants = words.firstVariant(hasStrange || !hasAccents ? hash : WordHash.of(text, start, end));
    if (hasStrange || !hasAccents) {
      addVariants(variants, 0, end - start);
    }
  }

  /** Adds the words of this length among the variants from here on. */
  private void addVariants(int first, int penalty, int length) {
    for (int slot = first; words.variant(slot) != KnownWords.NONE; slot = words.nextVariant(slot)) {
      if (words.length(words.variant(slot)) == length) {
        add(words.variant(slot), penalty);
      }
    }
  }

  private void addTransposed(String text, int start, int end) {
    long before = WordHash.add(WordHash.SEED, text.charAt(start));
    for (int index = start + 1; index + 1 < end; index++) {
      int middle = endOfCluster(text, index, end);
      int last = middle < end ? endOfCluster(text, middle, end) : end;
      if (middle < end
          && !CharTypes.isMark(text.charAt(index))
          && !isSame(text, index, middle, last)) {
        long hash = before;
        for (int place = middle; place < last; place++) {
          hash = WordHash.add(hash, text.charAt(place));
        }
        for (int place = index; place < middle; place++) {
          hash = WordHash.add(hash, text.charAt(place));
        }
        if (words.canBegin(hash)) {
          for (int place = last; place < end; place++) {
            hash = WordHash.add(hash, text.charAt(place));
          }
          add(words.find(hash), 0);
        }
      }
      before = WordHash.add(before, text.charAt(index));
    }
  }

  private static boolean isSame(String text, int index, int middle, int last) {
    return last - middle == middle - index
        && text.regionMatches(index, text, middle, middle - index);
  }

  private static int endOfCluster(String text, int start, int end) {
    int index = start + 1;
    while (index < end && CharTypes.isMark(text.charAt(index))) {
      index++;
    }
    return index;
  }

  private void addUndoubled(String text, int start, int end) {
    long before = WordHash.SEED;
    for (int index = start; index + 1 < end; index++) {
      if (text.charAt(index) == text.charAt(index + 1)) {
        long hash = before;
        for (int place = index + 1; place < end; place++) {
          hash = WordHash.add(hash, text.charAt(place));
        }
        add(words.find(hash), LESS_LIKELY);
      }
      before = WordHash.add(before, text.charAt(index));
    }
  }

  private void add(int word, int penalty) {
    if (word == KnownWords.NONE || word == best || (words.languages(word) & languages) == 0) {
      return;
    }
    int score = words.frequency(word) - penalty;
    if (score < leastFrequent) {
      return;
    }
    if (score > bestScore) {
      secondScore = bestScore;
      bestScore = score;
      best = word;
    } else {
      secondScore = Math.max(secondScore, score);
    }
  }
}
