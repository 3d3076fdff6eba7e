package org.sauti.classify.encode;

import java.util.Objects;

/**
 * What a {@link HashedNgramEncoder} computes. A model's manifest carries these numbers, because a
 * model understands no other features than those it was trained with.
 *
 * @param buckets number of feature ids; ids are in [0, buckets)
 * @param wordNgrams words in a row
 * @param charNgrams characters in a row within a word
 * @param maxFeatures most features of one text; what comes later in a longer text is not read
 * @param version of the way features are made, see {@link HashedNgramEncoder#VERSION}
 */
public record HashedNgramSettings(
    int buckets, NgramRange wordNgrams, NgramRange charNgrams, int maxFeatures, int version) {
  /** Leaves room for the language, which is a feature of every text. */
  private static final int FEWEST_FEATURES = 16;

  public HashedNgramSettings {
    Objects.requireNonNull(wordNgrams, "wordNgrams");
    Objects.requireNonNull(charNgrams, "charNgrams");
    if (buckets < 2) {
      throw new IllegalArgumentException("buckets must be at least 2 but is " + buckets);
    }
    if (maxFeatures < FEWEST_FEATURES) {
      throw new IllegalArgumentException(
          "maxFeatures must be at least " + FEWEST_FEATURES + " but is " + maxFeatures);
    }
    if (version != HashedNgramEncoder.VERSION) {
      throw new IllegalArgumentException(
          "this build makes hashed n-grams of version "
              + HashedNgramEncoder.VERSION
              + ", not "
              + version
              + ": train the model again, or run it with the release it came with");
    }
  }

  /** What the shipped model is trained with. */
  public static HashedNgramSettings standard() {
    return new HashedNgramSettings(
        3 << 19, new NgramRange(1, 2), new NgramRange(2, 5), 4096, HashedNgramEncoder.VERSION);
  }
}
