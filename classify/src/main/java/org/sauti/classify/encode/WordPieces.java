package org.sauti.classify.encode;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts the words of a text into the most likely pieces, as a unigram language model has it (Kudo
 * 2018, "Subword Regularization", arXiv:1804.10959; found with Viterbi's algorithm). The cut of a
 * word does not depend on its neighbours, so the cuts of usual words are remembered. Costs time in
 * proportion to the length of the text, up to the point where enough pieces are found. Safe to
 * share.
 *
 * <p>The tokenizer library of the large models does the same and more, at ten times the price: too
 * dear for what every comment goes through.
 */
public final class WordPieces {
  // About 10 MB when full; longer words hardly ever come back.
  private static final int MOST_WORDS = 65_536;
  private static final int LONGEST_REMEMBERED = 24;

  /** A longer run without a space is cut here first: the work for one text stays bounded. */
  private static final int LONGEST_WORD = 512;

  private static final int[] UNKNOWN_ONLY = {PieceVocabulary.UNKNOWN_ID};

  private final PieceVocabulary vocabulary;
  private final int maxLength;
  private final Map<String, int[]> words = new ConcurrentHashMap<>();

  /**
   * @param maxLength most pieces of a text, at least 1; what comes later is not read
   */
  public WordPieces(PieceVocabulary vocabulary, int maxLength) {
    this.vocabulary = Objects.requireNonNull(vocabulary, "vocabulary");
    this.maxLength = maxLength;
  }

  /**
   * The pieces of a normalised text.
   *
   * @return at least one id, each in [1, {@link PieceVocabulary#ids()})
   */
  public int[] encode(String text) {
    int[] pieces = new int[Math.min(maxLength, text.length() + 1)];
    int size = 0;
    int end;
    for (int start = 0; start < text.length() && size < maxLength; start = end) {
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
      end = endOfWord(text, start);
      if (end > start) {
        int[] word = word(text.substring(start, end));
        int taken = Math.min(word.length, maxLength - size);
        if (size + taken > pieces.length) {
          pieces = Arrays.copyOf(pieces, Math.min(maxLength, 2 * (size + taken)));
        }
        System.arraycopy(word, 0, pieces, size, taken);
        size += taken;
      }
    }
    return size == 0 ? UNKNOWN_ONLY : Arrays.copyOf(pieces, size);
  }

  private static int endOfWord(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST_WORD);
    int end = start;
    while (end < limit && text.charAt(end) != ' ') {
      end++;
    }
    return end;
  }

  private int[] word(String word) {
    if (word.length() > LONGEST_REMEMBERED) {
      return cut(word);
    }
    int[] known = words.get(word);
    if (known == null) {
      known = cut(word);
      if (words.size() >= MOST_WORDS) {
        words.clear();
      }
      words.put(word, known);
    }
    return known;
  }

  /** The cut of a word with the highest sum of scores, found from left to right. */
  private int[] cut(String word) {
    String symbols = PieceVocabulary.WORD_START + word;
    int length = symbols.length();
    float[] best = new float[length + 1];
    int[] piece = new int[length + 1];
    int[] from = new int[length + 1];
    Arrays.fill(best, 1, length + 1, Float.NEGATIVE_INFINITY);
    for (int start = 0; start < length; start++) {
      if (best[start] == Float.NEGATIVE_INFINITY) {
        continue;
      }
      float unknown = best[start] + vocabulary.unknownScore();
      if (unknown > best[start + 1]) {
        best[start + 1] = unknown;
        piece[start + 1] = PieceVocabulary.UNKNOWN_ID;
        from[start + 1] = start;
      }
      int node = PieceVocabulary.ROOT;
      for (int end = start; end < length; end++) {
        node = vocabulary.child(node, symbols.charAt(end));
        if (node == PieceVocabulary.NOWHERE) {
          break;
        }
        int id = vocabulary.id(node);
        float score = best[start] + vocabulary.score(node);
        if (id != PieceVocabulary.PADDING_ID && score > best[end + 1]) {
          best[end + 1] = score;
          piece[end + 1] = id;
          from[end + 1] = start;
        }
      }
    }
    return backwards(piece, from, length);
  }

  /** Reads the best cut from its end; unknown chars in a row become one. */
  private static int[] backwards(int[] piece, int[] from, int length) {
    int[] reversed = new int[length];
    int size = 0;
    for (int end = length; end > 0; end = from[end]) {
      boolean repeatsUnknown =
          piece[end] == PieceVocabulary.UNKNOWN_ID
              && size > 0
              && reversed[size - 1] == PieceVocabulary.UNKNOWN_ID;
      if (!repeatsUnknown) {
        reversed[size++] = piece[end];
      }
    }
    int[] pieces = new int[size];
    for (int index = 0; index < size; index++) {
      pieces[index] = reversed[size - 1 - index];
    }
    return pieces;
  }
}
