package org.sauti.models.zoo;

import java.util.Objects;

/**
 * How well a model does on one label in one language, at the threshold of its calibration.
 *
 * @param n texts measured on, at least 1
 * @param positives of them, texts that have the label
 * @param precision share of flagged texts that have the label
 * @param recall share of texts with the label that are flagged
 * @param f1 in [0, 1]
 * @param ece expected calibration error, in [0, 1]
 */
public record Measurement(
    int n, int positives, Interval precision, Interval recall, double f1, double ece) {
  public Measurement {
    if (n < 1) {
      throw new IllegalArgumentException("n must be at least 1");
    }
    if (positives < 0 || positives > n) {
      throw new IllegalArgumentException("positives must be in [0, n]");
    }
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(recall, "recall");
    if (!(f1 >= 0 && f1 <= 1)) {
      throw new IllegalArgumentException("f1 must be in [0, 1]");
    }
    if (!(ece >= 0 && ece <= 1)) {
      throw new IllegalArgumentException("ece must be in [0, 1]");
    }
  }
}
