package org.sauti.classify.text;

/** The hash by which words and their beginnings are found, made char by char. */
final class WordHash {
  static final long SEED = 0x9e3779b97f4a7c15L;

  private static final long MULTIPLIER = 0x5851f42d4c957f2dL;

  private WordHash() {}

  static long add(long hash, char symbol) {
    return (Long.rotateLeft(hash, 23) + symbol) * MULTIPLIER;
  }

  static long of(CharSequence word, int start, int end) {
    long hash = SEED;
    for (int index = start; index < end; index++) {
      hash = add(hash, word.charAt(index));
    }
    return hash;
  }

  /** Spreads what a hash holds over all its bits. */
  static long mix(long hash) {
    long mixed = hash ^ (hash >>> 32);
    mixed *= 0xff51afd7ed558ccdL;
    return mixed ^ (mixed >>> 29);
  }
}
