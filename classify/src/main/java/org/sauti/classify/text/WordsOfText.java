package org.sauti.classify.text;

import java.util.Arrays;

/** The words of a text with which of them are known, and which languages these speak for. */
final class WordsOfText {
  // Far more than a comment has, and so few that a text made of nothing else costs no more.
  private static final int MOST = 300;
  private static final int FIRST_SIZE = 32;
  private static final double ENOUGH = 0.75;
  private static final long ALL = -1L >>> 8;

  private final KnownWords words;
  private int[] starts = new int[FIRST_SIZE];
  private int[] ends = new int[FIRST_SIZE];
  private int[] ids = new int[FIRST_SIZE];
  private int size;
  private int letters;
  private int longest;
  private int unknown;

  /** Reads the words of a text, of a very long one only those at its beginning. */
  WordsOfText(String text, KnownWords words) {
    this.words = words;
    int end;
    for (int start = 0; start < text.length() && size < MOST; start = Math.max(end, start + 1)) {
      long hash = WordHash.SEED;
      end = start;
      while (end < text.length() && WordChars.isInWord(text, start, end)) {
        hash = WordHash.add(hash, text.charAt(end));
        end++;
      }
      if (end > start) {
        add(start, end, words.find(hash));
      }
    }
  }

  /** Number of words. */
  int size() {
    return size;
  }

  int start(int place) {
    return starts[place];
  }

  int end(int place) {
    return ends[place];
  }

  int length(int place) {
    return ends[place] - starts[place];
  }

  /** The known word, or {@link KnownWords#NONE}. */
  int id(int place) {
    return ids[place];
  }

  boolean hasUnknown() {
    return unknown > 0;
  }

  int longest() {
    return longest;
  }

  double meanLength() {
    return (double) letters / size;
  }

  /** A bit for each language that the text may be in; all when nothing tells. */
  long languages() {
    int[] votes = new int[Long.SIZE];
    for (int place = 0; place < size; place++) {
      if (ids[place] != KnownWords.NONE) {
        long languages = words.languages(ids[place]);
        int weight = Long.SIZE / Long.bitCount(languages);
        for (long left = languages; left != 0; left &= left - 1) {
          votes[Long.numberOfTrailingZeros(left)] += weight;
        }
      }
    }
    int most = Arrays.stream(votes).max().orElse(0);
    if (most == 0) {
      return ALL;
    }
    long languages = 0;
    for (int bit = 0; bit < votes.length; bit++) {
      languages |= votes[bit] >= most * ENOUGH ? 1L << bit : 0;
    }
    return languages;
  }

  private void add(int start, int end, int id) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      ids = Arrays.copyOf(ids, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    ids[size] = id;
    size++;
    letters += end - start;
    longest = Math.max(longest, end - start);
    unknown += id == KnownWords.NONE && end - start > 2 ? 1 : 0;
  }
}
