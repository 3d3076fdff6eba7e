package org.sauti.classify.measure;

import org.sauti.models.zoo.Interval;

/**
 * How many of some texts something is true of.
 *
 * @param part of how many, in [0, whole]
 * @param whole how many there are
 */
public record Share(long part, long whole) {
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
    return Interval.ofShare(part, whole);
  }
}
