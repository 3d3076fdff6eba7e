package org.sauti.classify.encode;

/**
 * The hash that names features. It is part of every trained model and never changes; a golden test
 * pins it.
 *
 * <p>A feature's hash is made symbol by symbol: start with the seed of its kind; for each symbol
 * rotate left by 23 bits, add it and multiply with an odd constant, modulo 2<sup>64</sup>. The last
 * step is the finaliser of MurmurHash3, and the bucket is taken from the upper 32 bits by
 * multiplication.
 */
final class FeatureHash {
  /** Seeds, so that the word "he" and the characters "he" are two features. */
  static final long LANGUAGE_SEED = 0x4cf5ad432745937fL;

  static final long WORD_SEED = 0xd6e8feb86659fd93L;
  static final long CHARACTER_SEED = 0x9e3779b97f4a7c15L;

  private static final long MULTIPLIER = 0x5851f42d4c957f2dL;

  private FeatureHash() {}

  /** Adds a symbol (a code point, or the hash of a word) to a hash. */
  static long add(long hash, long symbol) {
    return (Long.rotateLeft(hash, 23) + symbol) * MULTIPLIER;
  }

  /** Where a finished hash falls, in [0, buckets). */
  static int bucket(long hash, int buckets) {
    long mixed = hash;
    mixed ^= mixed >>> 33;
    mixed *= 0xff51afd7ed558ccdL;
    mixed ^= mixed >>> 33;
    mixed *= 0xc4ceb9fe1a85ec53L;
    mixed ^= mixed >>> 33;
    return (int) (((mixed >>> 32) * buckets) >>> 32);
  }
}
