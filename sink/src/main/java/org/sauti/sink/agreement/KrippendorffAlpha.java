package org.sauti.sink.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Krippendorff's alpha for nominal data: 1 for full agreement, 0 for as much as by chance, less
 * than 0 for less.
 *
 * @param units how many units at least two people rated
 * @param value at most 1; null when it cannot be told, because nothing was rated twice or all
 *     ratings are one value
 * @param low lower bound of the 95 % bootstrap interval; null when it cannot be told
 * @param high upper bound of it; null when it cannot be told
 */
public record KrippendorffAlpha(long units, Double value, Double low, Double high) {
  private static final int RESAMPLES = 1_000;
  private static final double TAIL = 0.025;
  private static final long SEED = 20_261_120;

  /** Above this mean a Poisson number is drawn as a normal one, which is as good and quicker. */
  private static final long LARGE_MEAN = 50;

  /** The alpha of units, with an interval that is the same each time. */
  public static KrippendorffAlpha of(RatedUnits units) {
    double alpha = units.alpha();
    if (Double.isNaN(alpha)) {
      return new KrippendorffAlpha(units.size(), null, null, null);
    }
    double[] resampled = resampled(units);
    if (resampled.length < RESAMPLES / 2) {
      return new KrippendorffAlpha(units.size(), alpha, null, null);
    }
    return new KrippendorffAlpha(
        units.size(),
        alpha,
        Math.min(alpha, resampled[(int) Math.floor(TAIL * (resampled.length - 1))]),
        Math.max(alpha, resampled[(int) Math.ceil((1 - TAIL) * (resampled.length - 1))]));
  }

  /**
   * Alphas of samples of the units, sorted. Each unit is in a sample as often as a Poisson number
   * says, so that the number of units of a kind can be drawn at once.
   */
  private static double[] resampled(RatedUnits units) {
    RandomGenerator random = new SplittableRandom(SEED);
    double[] alphas = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      alphas[i] = units.counting(count -> poisson(count, random)).alpha();
    }
    return Arrays.stream(alphas).filter(alpha -> !Double.isNaN(alpha)).sorted().toArray();
  }

  private static long poisson(long mean, RandomGenerator random) {
    if (mean > LARGE_MEAN) {
      return Math.max(0, Math.round(random.nextGaussian(mean, Math.sqrt(mean))));
    }
    // Knuth's way: as many uniform numbers as can be multiplied before falling under e^-mean.
    double limit = Math.exp(-mean);
    long drawn = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      drawn++;
    }
    return drawn;
  }
}
