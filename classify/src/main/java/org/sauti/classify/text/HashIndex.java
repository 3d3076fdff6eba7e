package org.sauti.classify.text;

/**
 * Finds words by hashes, by open addressing. Several may have the same. Half of a hash stands for
 * the whole, so that one look-up in some hundred millions finds a word by mistake.
 */
final class HashIndex {
  // Two for each slot, side by side: half of the hash (0 for an empty slot), and the word.
  private final int[] table;
  private final int mask;

  /**
   * An empty index.
   *
   * @param slots a power of two, greater than the number of words that will be added
   */
  HashIndex(int slots) {
    this.table = new int[2 * slots];
    this.mask = slots - 1;
  }

  void add(long hash, int word) {
    int slot = (int) hash & mask;
    while (table[2 * slot] != 0) {
      slot = (slot + 1) & mask;
    }
    table[2 * slot] = mark(hash);
    table[2 * slot + 1] = word;
  }

  /** The first slot of a hash; an empty one when it has none. */
  int first(long hash) {
    return from((int) hash & mask, mark(hash));
  }

  /** The next slot with the same hash; an empty one when there is none. */
  int next(int slot) {
    return from((slot + 1) & mask, table[2 * slot]);
  }

  /** The word of a slot, or {@link KnownWords#NONE}. */
  int word(int slot) {
    return table[2 * slot] == 0 ? KnownWords.NONE : table[2 * slot + 1];
  }

  private int from(int start, int mark) {
    int slot = start;
    while (table[2 * slot] != 0 && table[2 * slot] != mark) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int mark(long hash) {
    return (int) (hash >>> 32) | 1;
  }
}
