package org.sauti.classify.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.sauti.models.zoo.Interval;

/**
 * How well a model does on one label.
 *
 * @param texts measured on, of both classes at least {@link #FEWEST}
 * @param positives of them, texts that have the label
 * @param confusion at the shipped thresholds
 * @param metrics with their 95 % bootstrap intervals; without those that nothing can be said of
 * @param best macro-F1 with a threshold chosen on these very texts
 * @param reliability of the probabilities
 */
public record Performance(
    int texts,
    int positives,
    Confusion confusion,
    Map<Metric, Interval> metrics,
    BestThreshold best,
    Reliability reliability) {
  /** With fewer texts of one class a number says more about chance than about the model. */
  public static final int FEWEST = 30;

  private static final Map<Metric, ToDoubleFunction<Resample>> METRICS =
      new EnumMap<>(
          Map.of(
              Metric.PRECISION, sample -> sample.confusion.precision(),
              Metric.RECALL, sample -> sample.confusion.recall(),
              Metric.FALSE_POSITIVE_RATE, sample -> sample.confusion.falsePositiveRate(),
              Metric.F1, sample -> sample.confusion.f1(),
              Metric.MACRO_F1, sample -> sample.confusion.macroF1(),
              Metric.AVERAGE_PRECISION, Resample::averagePrecision,
              Metric.ROC_AUC, Resample::rocAuc));

  public Performance {
    metrics = Map.copyOf(metrics);
  }

  /** Whether there are texts enough of both classes. */
  public static boolean isMeasurable(Scored scored) {
    return Math.min(scored.positives(), scored.negatives()) >= FEWEST;
  }

  /**
   * Measures.
   *
   * @param scored calibrated probabilities
   * @param flagged whether a text reached the threshold that ships for its language
   */
  public static Performance of(Scored scored, IntPredicate flagged) {
    Ranking ranking = Ranking.of(scored);
    return new Performance(
        scored.size(),
        scored.positives(),
        Confusion.of(scored, flagged),
        Bootstrap.intervals(
            scored.size(),
            weights ->
                new Resample(
                    Confusion.of(scored, flagged, text -> weights[text]),
                    ranking.averagePrecision(weights),
                    ranking.rocAuc(weights)),
            METRICS),
        ranking.bestMacroF1(),
        Reliability.of(scored));
  }

  private record Resample(Confusion confusion, double averagePrecision, double rocAuc) {}
}
