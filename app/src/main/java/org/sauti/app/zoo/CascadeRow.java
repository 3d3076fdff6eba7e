package org.sauti.app.zoo;

import org.sauti.classify.measure.Performance;

/**
 * How well and how fast texts were judged in one way.
 *
 * @param name of the way
 * @param cost share of the texts that may go on; NaN where none do
 * @param passedOn share of the texts that went on to the careful model, in [0, 1]
 * @param margin of the cascade; NaN where there is none
 * @param performance on gender_abuse
 * @param textsPerSecond of processor time, preparation included
 */
public record CascadeRow(
    String name,
    double cost,
    double passedOn,
    double margin,
    Performance performance,
    double textsPerSecond) {
  /** Whether two models judged. */
  public boolean isCascade() {
    return !Double.isNaN(margin);
  }
}
