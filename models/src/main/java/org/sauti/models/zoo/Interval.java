package org.sauti.models.zoo;

/**
 * A measured share with its confidence interval.
 *
 * @param value the estimate, in [low, high]
 * @param low lower bound of the 95 % interval, in [0, 1]
 * @param high upper bound of the 95 % interval, in [0, 1]
 */
public record Interval(double value, double low, double high) {
  public Interval {
    if (!(0 <= low && low <= value && value <= high && high <= 1)) {
      throw new IllegalArgumentException(
          "must be [value, low, high] with 0 <= low <= value <= high <= 1");
    }
  }
}
