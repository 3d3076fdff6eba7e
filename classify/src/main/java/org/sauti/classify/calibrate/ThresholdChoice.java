package org.sauti.classify.calibrate;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Chooses from which probability on a harm is flagged. */
final class ThresholdChoice {
  // A precision that rests on fewer flagged texts is luck.
  private static final int FEWEST_FLAGGED = 10;

  /**
   * Nor should many who did nothing wrong be suspected: survivors who tell, people who object. This
   * share of the negatives at most.
   */
  private static final double MOST_FALSE_ALARMS = 0.1;

  private static final double LOWEST = 0.01;
  private static final double HIGHEST = 0.99;

  private ThresholdChoice() {}

  /**
   * The threshold with the best F1 that keeps to the precision floor and flags few negatives, else
   * the most precise one; halfway between the probabilities that it parts.
   *
   * @param probabilities of the sample's texts, at least one
   */
  static double of(CalibrationSample sample, double[] probabilities, double precisionFloor) {
    int[] order =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted(Comparator.comparingDouble(text -> -probabilities[text]))
            .mapToInt(Integer::intValue)
            .toArray();
    double allHits = 0;
    double allWeight = 0;
    for (int text : order) {
      allHits += sample.positive()[text] ? sample.weights()[text] : 0;
      allWeight += sample.weights()[text];
    }
    int bestF1At = -1;
    int mostPreciseAt = -1;
    double bestF1 = -1;
    double mostPrecise = -1;
    double hits = 0;
    double flagged = 0;
    for (int rank = 0; rank < order.length; rank++) {
      double weight = sample.weights()[order[rank]];
      hits += sample.positive()[order[rank]] ? weight : 0;
      flagged += weight;
      if (!isPossible(probabilities, order, rank)) {
        continue;
      }
      double precision = hits / flagged;
      double f1 = 2 * hits / (flagged + Math.max(allHits, 1e-9));
      double falseAlarms = (flagged - hits) / Math.max(allWeight - allHits, 1e-9);
      if (precision >= precisionFloor && falseAlarms <= MOST_FALSE_ALARMS && f1 > bestF1) {
        bestF1 = f1;
        bestF1At = rank;
      }
      if (precision > mostPrecise) {
        mostPrecise = precision;
        mostPreciseAt = rank;
      }
    }
    int best = bestF1At >= 0 ? bestF1At : mostPreciseAt;
    double above = probabilities[order[best]];
    double below = best + 1 < order.length ? probabilities[order[best + 1]] : 0;
    return Math.max(LOWEST, Math.min(HIGHEST, (above + below) / 2));
  }

  /** No threshold can part equal probabilities. */
  private static boolean isPossible(double[] probabilities, int[] order, int rank) {
    if (rank < Math.min(FEWEST_FLAGGED, order.length) - 1) {
      return false;
    }
    return rank + 1 == order.length || probabilities[order[rank]] > probabilities[order[rank + 1]];
  }
}
