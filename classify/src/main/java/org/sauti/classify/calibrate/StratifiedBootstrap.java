package org.sauti.classify.calibrate;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.sauti.classify.measure.Bootstrap;

/**
 * How far precision and recall would move with other texts of the same strata: in each resample
 * every stratum gives as many texts as it has, drawn with replacement.
 *
 * @param precision lower and upper bound of the 95 % percentile interval
 * @param recall the same
 */
record StratifiedBootstrap(double[] precision, double[] recall) {
  private static final long SEED = 20_261_123;
  private static final double TAIL = 0.025;
  private static final double NOTHING = 1e-9;

  // Cells of a confusion matrix: 2 * has the label + flagged.
  private static final int FALSE_ALARM = 1;
  private static final int MISSED = 2;
  private static final int HIT = 3;

  static StratifiedBootstrap of(CalibrationSample sample, boolean[] flagged) {
    int[] cells = new int[sample.size()];
    for (int text = 0; text < cells.length; text++) {
      cells[text] = (sample.positive()[text] ? 2 : 0) + (flagged[text] ? 1 : 0);
    }
    int[][] strata = textsOfStrata(sample.stratum());
    SplittableRandom random = new SplittableRandom(SEED);
    double[] precision = new double[Bootstrap.RESAMPLES];
    double[] recall = new double[Bootstrap.RESAMPLES];
    for (int resample = 0; resample < Bootstrap.RESAMPLES; resample++) {
      double[] drawn = new double[4];
      for (int[] texts : strata) {
        for (int draw = 0; draw < texts.length; draw++) {
          int text = texts[random.nextInt(texts.length)];
          drawn[cells[text]] += sample.weights()[text];
        }
      }
      precision[resample] = drawn[HIT] / Math.max(drawn[HIT] + drawn[FALSE_ALARM], NOTHING);
      recall[resample] = drawn[HIT] / Math.max(drawn[HIT] + drawn[MISSED], NOTHING);
    }
    return new StratifiedBootstrap(bounds(precision), bounds(recall));
  }

  private static int[][] textsOfStrata(int[] stratum) {
    int[][] texts = new int[Arrays.stream(stratum).max().orElse(-1) + 1][0];
    int[] counts = new int[texts.length];
    Arrays.stream(stratum).forEach(number -> counts[number]++);
    Arrays.setAll(texts, number -> new int[counts[number]]);
    for (int text = stratum.length - 1; text >= 0; text--) {
      counts[stratum[text]]--;
      texts[stratum[text]][counts[stratum[text]]] = text;
    }
    return Arrays.stream(texts).filter(found -> found.length > 0).toArray(int[][]::new);
  }

  private static double[] bounds(double[] values) {
    Arrays.sort(values);
    return new double[] {Bootstrap.quantile(values, TAIL), Bootstrap.quantile(values, 1 - TAIL)};
  }
}
