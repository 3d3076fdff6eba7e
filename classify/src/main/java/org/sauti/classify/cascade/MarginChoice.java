package org.sauti.classify.cascade;

import java.util.Arrays;

/** Chooses how wide the band of a cascade is, for what it may cost. */
public final class MarginChoice {
  // Steps of a rounded margin: no more digits to copy than it takes.
  private static final double[] STEPS = {1e4, 1e6, 1e8};

  private MarginChoice() {}

  /**
   * The margin with which as many of these texts go on as the cost allows, and no more.
   *
   * @param distances of the texts, see {@link Band#distance}; infinite for one that never goes on
   * @param cost largest share of the texts that go on, in [0, 1]
   * @return a margin, or NaN when the cost allows not even one text
   */
  public static double of(double[] distances, double cost) {
    double[] sorted = Arrays.stream(distances).sorted().toArray();
    int allowed = (int) Math.floor(cost * sorted.length + 1e-9);
    int taken = allowed;
    // Texts at one distance go on together or not at all.
    while (taken > 0
        && (Double.isInfinite(sorted[taken - 1])
            || (taken < sorted.length && sorted[taken] == sorted[taken - 1]))) {
      taken--;
    }
    if (taken == 0) {
      return Double.NaN;
    }
    double next = taken < sorted.length ? sorted[taken] : Double.POSITIVE_INFINITY;
    return rounded(sorted[taken - 1], next);
  }

  /** The shortest number from one distance up to, and without, the next. */
  private static double rounded(double distance, double next) {
    for (double steps : STEPS) {
      double rounded = Math.ceil(distance * steps) / steps;
      if (rounded >= distance && rounded < next) {
        return rounded;
      }
    }
    return distance;
  }
}
