package org.sauti.classify.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * What one threshold gives.
 *
 * @param threshold texts from this score on are flagged
 * @param precision in [0, 1]
 * @param recall in [0, 1]
 */
public record OperatingPoint(float threshold, double precision, double recall) {

  /**
   * The curve of precision and recall, from the highest threshold to the lowest; empty when no text
   * has the label.
   *
   * @param most how many points at most, about; recall is then about as far from point to point
   */
  public static List<OperatingPoint> curve(Scored scored, int most) {
    if (scored.positives() == 0) {
      return List.of();
    }
    List<OperatingPoint> points = new ArrayList<>();
    Ranking.of(scored)
        .eachThreshold(
            (score, positives, negatives) -> {
              double recall = (double) positives / scored.positives();
              double before = points.isEmpty() ? 0 : points.get(points.size() - 1).recall();
              if (recall - before >= 1.0 / most || positives == scored.positives()) {
                double precision = (double) positives / (positives + negatives);
                points.add(new OperatingPoint(score, precision, recall));
              }
            });
    // The last point with full recall repeats for every lower score: keep the first.
    int last = 0;
    while (last < points.size() - 1 && points.get(last).recall() < 1) {
      last++;
    }
    return List.copyOf(points.subList(0, last + 1));
  }
}
