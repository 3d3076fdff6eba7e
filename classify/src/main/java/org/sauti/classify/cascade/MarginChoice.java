package org.sauti.classify.cascade;

import java.util.Arrays;

/** Chooses how wide the band of a cascade is, for what it may cost. */
public final class MarginChoice {
  // As many digits as people can be asked to copy.
  private static final double STEPS = 1e4;

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
    double rounded = Math.ceil(sorted[taken - 1] * STEPS) / STEPS;
    boolean takesTheNext = taken < sorted.length && sorted[taken] <= rounded;
    return takesTheNext ? sorted[taken - 1] : rounded;
  }
}
