package org.sauti.classify.calibrate;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.sauti.models.zoo.Interval;
import org.sauti.models.zoo.Measurement;

/** Measures what calibrating achieves on texts that were not calibrated on. */
final class CrossFit {
  private static final int BINS = 10;
  private static final double NOTHING = 1e-9;

  private final CalibrationSample sample;
  private final double[] probabilities;
  private final boolean[] flagged;

  private CrossFit(CalibrationSample sample, double precisionFloor) {
    this.sample = sample;
    this.probabilities = new double[sample.size()];
    this.flagged = new boolean[sample.size()];
    for (int fold = 0; fold < CalibrationSample.FOLDS; fold++) {
      judge(fold, precisionFloor);
    }
  }

  /**
   * @param sample texts of at least two folds
   */
  static Measurement measure(CalibrationSample sample, double precisionFloor) {
    return new CrossFit(sample, precisionFloor).measurement();
  }

  private void judge(int fold, double precisionFloor) {
    int[] inside =
        IntStream.range(0, sample.size()).filter(text -> sample.fold()[text] == fold).toArray();
    if (inside.length == 0) {
      return;
    }
    CalibrationSample rest = sample.where(text -> sample.fold()[text] != fold);
    FittedCalibration fitted = FittedCalibration.of(rest, precisionFloor);
    for (int text : inside) {
      probabilities[text] = fitted.scaling().probability(sample.logits()[text]);
      flagged[text] = probabilities[text] >= fitted.threshold();
    }
  }

  private Measurement measurement() {
    double hits = 0;
    double all = 0;
    double raised = 0;
    for (int text = 0; text < sample.size(); text++) {
      double weight = sample.weights()[text];
      all += sample.positive()[text] ? weight : 0;
      raised += flagged[text] ? weight : 0;
      hits += sample.positive()[text] && flagged[text] ? weight : 0;
    }
    StratifiedBootstrap bootstrap = StratifiedBootstrap.of(sample, flagged);
    return new Measurement(
        sample.size(),
        sample.positives(),
        rounded(hits / Math.max(raised, NOTHING), bootstrap.precision()),
        rounded(hits / Math.max(all, NOTHING), bootstrap.recall()),
        rounded(2 * hits / Math.max(raised + all, NOTHING)),
        rounded(calibrationError()));
  }

  /** Mean distance between probability and share of positives, over bins of as many texts. */
  private double calibrationError() {
    int[] order =
        IntStream.range(0, sample.size())
            .boxed()
            .sorted(Comparator.comparingDouble(text -> probabilities[text]))
            .mapToInt(Integer::intValue)
            .toArray();
    double error = 0;
    double weights = 0;
    int next = 0;
    for (int bin = 0; bin < BINS; bin++) {
      // The first bins take what is left over, one text each.
      int size = order.length / BINS + (bin < order.length % BINS ? 1 : 0);
      double distance = 0;
      for (int end = next + size; next < end; next++) {
        int text = order[next];
        double weight = sample.weights()[text];
        distance += weight * (probabilities[text] - (sample.positive()[text] ? 1 : 0));
        weights += weight;
      }
      error += Math.abs(distance);
    }
    return error / weights;
  }

  private static Interval rounded(double value, double[] bounds) {
    return new Interval(
        rounded(value), rounded(Math.min(bounds[0], value)), rounded(Math.max(bounds[1], value)));
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
