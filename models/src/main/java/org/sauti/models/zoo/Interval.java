package org.sauti.models.zoo;

/**
 * A measured share with its confidence interval.
 *
 * @param value the estimate, in [low, high]
 * @param low lower bound of the 95 % interval, in [0, 1]
 * @param high upper bound of the 95 % interval, in [0, 1]
 */
public record Interval(double value, double low, double high) {
  private static final double NORMAL_97_5 = 1.959964;

  public Interval {
    if (!(0 <= low && low <= value && value <= high && high <= 1)) {
      throw new IllegalArgumentException(
          "must be [value, low, high] with 0 <= low <= value <= high <= 1");
    }
  }

  /**
   * A share with its score interval (Wilson 1927), which has a width even where all or none were
   * counted.
   *
   * @param part of how many something is true, in [0, whole]
   * @param whole how many there are, at least 1
   */
  public static Interval ofShare(long part, long whole) {
    double share = (double) part / whole;
    double squared = NORMAL_97_5 * NORMAL_97_5;
    double centre = (share + squared / (2 * whole)) / (1 + squared / whole);
    double spread =
        NORMAL_97_5
            / (1 + squared / whole)
            * Math.sqrt(share * (1 - share) / whole + squared / (4.0 * whole * whole));
    // Rounding may carry a bound a hair beyond.
    return new Interval(
        share,
        Math.min(share, Math.max(0, centre - spread)),
        Math.max(share, Math.min(1, centre + spread)));
  }
}
