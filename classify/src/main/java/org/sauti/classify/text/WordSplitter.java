package org.sauti.classify.text;

import java.util.Arrays;

/**
 * Splits letters without spaces between them into the words that they most likely are: the cheapest
 * way, where a word costs the more bits the rarer it is. For one text and one thread.
 */
final class WordSplitter {
  /** Fewer letters are not split. */
  static final int SHORTEST = 4;

  private static final int SHORTEST_SURE = 6;
  private static final int SHORTEST_UNKNOWN = 3;

  private static final int LONGEST = 120;
  private static final int LONGEST_WORD = 20;
  private static final float RAREST = 23.25f;
  private static final float STEPS = 4;
  private static final float UNKNOWN_WORD = 5;
  private static final float UNKNOWN_LETTER = 3.5f;
  private static final float SPACE = 1;
  private static final int SHORT = 3;
  private static final float BITS_A_LETTER = 3;
  private static final String WORDS_OF_ONE_LETTER =
      "aiyeo\u00e0\u00e9\u00f3\u0438\u0432\u044f\u0441\u043a\u043e\u0443\u0430\u0456\u0437";
  private static final int FREQUENT = 60;

  private final KnownWords words;
  private final long languages;
  private final float[] costs = new float[LONGEST + 1];
  private final int[] lengths = new int[LONGEST + 1];
  private final boolean[] isKnown = new boolean[LONGEST + 1];
  private int pieces;
  private int known;
  private int frequent;
  private int firstLength;
  private int lastLength;

  WordSplitter(KnownWords words, long languages) {
    this.words = words;
    this.languages = languages;
  }

  /**
   * Finds the cheapest split of {@code [start, end)}.
   *
   * @param withUnknown whether there may be words that are not known
   * @return whether there is more than one piece
   */
  boolean split(String text, int start, int end, boolean withUnknown) {
    int length = end - start;
    if (length > LONGEST) {
      return false;
    }
    Arrays.fill(costs, 1, length + 1, Float.MAX_VALUE);
    for (int from = 0; from < length; from++) {
      if (costs[from] < Float.MAX_VALUE && !CharTypes.isMark(text.charAt(start + from))) {
        extend(text, start, from, length, withUnknown);
      }
    }
    if (costs[length] == Float.MAX_VALUE) {
      return false;
    }
    count(text, start, length);
    return pieces > 1;
  }

  /** Whether the letters are so surely several words that nobody needs to have said so. */
  boolean isSure(int length) {
    return length >= SHORTEST_SURE
        && known == pieces
        && frequent > 0
        && lastLength >= SHORT
        && (pieces > 2 || (firstLength >= 2 && frequent == 2) || length >= 9)
        && length >= 3 * pieces
        && costs[length] < length * BITS_A_LETTER;
  }

  /** Whether a word ends before this place, counted from the start. */
  boolean endsAt(int place) {
    return lengths[place] < 0;
  }

  private void extend(String text, int start, int from, int length, boolean withUnknown) {
    long hash = WordHash.SEED;
    boolean goesOn = true;
    int longest = Math.min(length, from + LONGEST_WORD);
    for (int to = from + 1; to <= longest && (goesOn || withUnknown); to++) {
      float cost =
          withUnknown && to - from >= SHORTEST_UNKNOWN
              ? costs[from] + SPACE + UNKNOWN_WORD + UNKNOWN_LETTER * (to - from)
              : Float.MAX_VALUE;
      boolean isWord = false;
      if (goesOn) {
        hash = WordHash.add(hash, text.charAt(start + to - 1));
        goesOn = words.canBegin(hash);
        int word = goesOn ? words.find(hash) : KnownWords.NONE;
        if (word != KnownWords.NONE && isPiece(word, to - from)) {
          isWord = true;
          cost = Math.min(cost, costs[from] + SPACE + RAREST - words.frequency(word) / STEPS);
        }
      }
      if (cost < costs[to]) {
        costs[to] = cost;
        lengths[to] = to - from;
        isKnown[to] = isWord;
      }
    }
  }

  private boolean isPiece(int word, int length) {
    return (words.languages(word) & languages) != 0
        && (length >= SHORT || words.frequency(word) >= FREQUENT)
        && (length > 1
            || words.charAt(word, 0) >= 0x590
            || WORDS_OF_ONE_LETTER.indexOf(words.charAt(word, 0)) >= 0);
  }

  private void count(String text, int start, int length) {
    pieces = 0;
    known = 0;
    frequent = 0;
    int at = length;
    while (at > 0) {
      int size = lengths[at];
      pieces++;
      known += isKnown[at] ? 1 : 0;
      if (isKnown[at]) {
        int word = words.find(text, start + at - size, start + at);
        frequent += words.frequency(word) >= FREQUENT ? 1 : 0;
      }
      for (int inner = at - 1; inner > at - size; inner--) {
        lengths[inner] = 0;
      }
      lengths[at] = -1;
      firstLength = size;
      lastLength = at == length ? size : lastLength;
      at -= size;
    }
  }
}
