package org.sauti.classify.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.sauti.models.zoo.Interval;

/**
 * How far a measure would move with other texts of the same kind: 95 % percentile intervals of the
 * bootstrap (Efron and Tibshirani 1993), in which as many texts as there are get drawn with
 * replacement, a thousand times. The same numbers every time, for the seed is fixed.
 *
 * <p>A resample is an array of weights, one a text: how often the text was drawn. All measures see
 * the same resamples.
 */
public final class Bootstrap {
  /** How often texts are drawn. */
  public static final int RESAMPLES = 1000;

  private static final long SEED = 20_221_128;
  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /**
   * The interval of each measure. A measure that is NaN on the texts themselves is left out;
   * resamples on which it is NaN are not counted.
   *
   * @param texts how many there are
   * @param measures take a resample and give a number in [0, 1]
   */
  public static <M> Map<M, Interval> intervals(
      int texts, Map<M, ToDoubleFunction<int[]>> measures) {
    return intervals(texts, Function.identity(), measures);
  }

  /**
   * The same where several measures rest on something that is worked out once a resample.
   *
   * @param counted what is made of a resample; must not keep the array, which is used again
   */
  public static <S, M> Map<M, Interval> intervals(
      int texts, Function<int[], S> counted, Map<M, ToDoubleFunction<S>> measures) {
    int[] weights = new int[texts];
    Arrays.fill(weights, 1);
    Map<M, Double> estimates = new LinkedHashMap<>();
    S asIs = counted.apply(weights);
    measures.forEach((measure, function) -> estimates.put(measure, function.applyAsDouble(asIs)));
    estimates.values().removeIf(estimate -> Double.isNaN(estimate));
    Map<M, double[]> values = new LinkedHashMap<>();
    estimates.keySet().forEach(measure -> values.put(measure, new double[RESAMPLES]));
    SplittableRandom random = new SplittableRandom(SEED);
    for (int resample = 0; resample < RESAMPLES && !values.isEmpty(); resample++) {
      draw(weights, random);
      S drawn = counted.apply(weights);
      for (Map.Entry<M, double[]> entry : values.entrySet()) {
        entry.getValue()[resample] = measures.get(entry.getKey()).applyAsDouble(drawn);
      }
    }
    Map<M, Interval> intervals = new LinkedHashMap<>();
    estimates.forEach(
        (measure, estimate) -> intervals.put(measure, interval(estimate, values.get(measure))));
    return intervals;
  }

  private static void draw(int[] weights, SplittableRandom random) {
    Arrays.fill(weights, 0);
    for (int i = 0; i < weights.length; i++) {
      weights[random.nextInt(weights.length)]++;
    }
  }

  private static Interval interval(double estimate, double[] values) {
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (known.length == 0) {
      return new Interval(estimate, estimate, estimate);
    }
    // Rounding may put a bound a hair beyond the estimate when all resamples agree.
    return new Interval(
        estimate,
        Math.min(estimate, quantile(known, TAIL)),
        Math.max(estimate, quantile(known, 1 - TAIL)));
  }

  /** Between the two nearest of the sorted values, as most statistics software does it. */
  public static double quantile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
