package org.sauti.classify.measure;

import org.sauti.models.zoo.Interval;

/**
 * How many of some texts something is true of.
 *
 * @param part of how many, in [0, whole]
 * @param whole how many there are
 */
public record Share(long part, long whole) {
  private static final double NORMAL_97_5 = 1.959964;

  public Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException("a share is part of a whole: " + part + " of " + whole);
    }
  }

  /** In [0, 1], NaN when there is no whole. */
  public double value() {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  /**
   * The 95 % score interval (Wilson 1927), which has a width even where all or none were counted.
   *
   * @throws IllegalStateException when there is no whole
   */
  public Interval interval() {
    if (whole == 0) {
      throw new IllegalStateException("there is nothing to have a share of");
    }
    double squared = NORMAL_97_5 * NORMAL_97_5;
    double centre = (value() + squared / (2 * whole)) / (1 + squared / whole);
    double spread =
        NORMAL_97_5
            / (1 + squared / whole)
            * Math.sqrt(value() * (1 - value()) / whole + squared / (4.0 * whole * whole));
    // Rounding may carry a bound a hair beyond.
    return new Interval(
        value(),
        Math.min(value(), Math.max(0, centre - spread)),
        Math.max(value(), Math.min(1, centre + spread)));
  }
}
