package org.sauti.classify.encode;

import java.util.Objects;

/**
 * A text as a model reads it. The arrays are shared, not copied; nobody may change them.
 *
 * @param ids token or feature ids, at least one, each in [0, vocabulary or buckets)
 * @param weights one weight an id for inputs that weigh them, null for plain tokens
 * @param pieces ids of the pieces of words in their order, for models that read them beside
 *     features; null for others
 */
public record EncodedText(int[] ids, float[] weights, int[] pieces) {
  public EncodedText {
    Objects.requireNonNull(ids, "ids");
    if (ids.length == 0) {
      throw new IllegalArgumentException("a text needs at least one id");
    }
    if (weights != null && weights.length != ids.length) {
      throw new IllegalArgumentException("as many weights as ids are needed");
    }
  }

  /** A text without pieces. */
  public EncodedText(int[] ids, float[] weights) {
    this(ids, weights, null);
  }

  /** Number of ids, by which texts are bucketed into batches. */
  public int length() {
    return ids.length;
  }
}
