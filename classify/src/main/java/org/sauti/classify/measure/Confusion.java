package org.sauti.classify.measure;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * How often a label was flagged and how often that was right. Rates are in [0, 1], and NaN where
 * nothing was there to be counted.
 *
 * @param truePositives flagged, and has the label
 * @param falsePositives flagged, and does not have it
 * @param falseNegatives has the label, and was not flagged
 * @param trueNegatives neither
 */
public record Confusion(
    long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {

  /** Counts when every text from this score on is flagged. */
  public static Confusion at(Scored scored, float threshold) {
    return of(scored, text -> scored.score(text) >= threshold);
  }

  /** Counts when these texts are flagged, for instance each by the threshold of its language. */
  public static Confusion of(Scored scored, IntPredicate flagged) {
    return of(scored, flagged, text -> 1);
  }

  /** Counts each text as often as its weight says. */
  static Confusion of(Scored scored, IntPredicate flagged, IntUnaryOperator weights) {
    long[] counts = new long[4];
    for (int text = 0; text < scored.size(); text++) {
      int cell = (flagged.test(text) ? 2 : 0) + (scored.isPositive(text) ? 1 : 0);
      counts[cell] += weights.applyAsInt(text);
    }
    return new Confusion(counts[3], counts[2], counts[1], counts[0]);
  }

  /** All that were counted. */
  public long texts() {
    return truePositives + falsePositives + falseNegatives + trueNegatives;
  }

  /** Share of the flagged that have the label. */
  public double precision() {
    return share(truePositives, truePositives + falsePositives);
  }

  /** Share of those with the label that were flagged. */
  public double recall() {
    return share(truePositives, truePositives + falseNegatives);
  }

  /** Share of those without the label that were flagged all the same. */
  public double falsePositiveRate() {
    return share(falsePositives, falsePositives + trueNegatives);
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
  }

  /** The same for not having the label and not being flagged. */
  public double negativeF1() {
    return share(2 * trueNegatives, 2 * trueNegatives + falsePositives + falseNegatives);
  }

  /** Mean of the F1 of both classes, which is what papers on binary tasks call macro-F1. */
  public double macroF1() {
    return (f1() + negativeF1()) / 2;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
