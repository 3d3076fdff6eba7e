package org.sauti.classify.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether probabilities mean what they say, over bins of about as many texts each.
 *
 * <p>Bins of equal mass instead of equal width (Nguyen and O'Connor 2015, "Posterior calibration
 * and exploratory analysis"): most texts have a low probability, and bins of equal width would rest
 * on a handful of texts where it matters; they are also less biased (Roelofs et al. 2022,
 * "Mitigating bias in calibration error estimation"). Fifteen of them is the number of Guo et al.
 * 2017, "On calibration of modern neural networks". Texts of one probability stay in one bin, so
 * that the order of the texts does not matter.
 *
 * @param bins from the lowest probability to the highest, none of them empty
 */
public record Reliability(List<Bin> bins) {
  /** How many bins there are, where there are texts enough. */
  public static final int BINS = 15;

  public Reliability {
    bins = List.copyOf(bins);
  }

  /** The reliability of probabilities. */
  public static Reliability of(Scored scored) {
    int[] ascending =
        IntStream.range(0, scored.size())
            .boxed()
            .sorted((a, b) -> Float.compare(scored.score(a), scored.score(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Bin> bins = new ArrayList<>(BINS);
    int start = 0;
    for (int bin = 1; bin <= BINS; bin++) {
      int end = (int) ((long) ascending.length * bin / BINS);
      while (end > start
          && end < ascending.length
          && scored.score(ascending[end]) == scored.score(ascending[end - 1])) {
        end++;
      }
      if (end > start) {
        bins.add(Bin.of(scored, ascending, start, end));
        start = end;
      }
    }
    return new Reliability(bins);
  }

  /**
   * Expected calibration error: the distance between mean probability and share of positives, in
   * the mean over all texts; in [0, 1], NaN without texts.
   */
  public double expectedCalibrationError() {
    double error = 0;
    long texts = 0;
    for (Bin bin : bins) {
      error += bin.texts() * Math.abs(bin.meanProbability() - bin.positiveShare());
      texts += bin.texts();
    }
    return error / texts;
  }

  /**
   * Texts of similar probability.
   *
   * @param texts how many, at least 1
   * @param meanProbability what the model says of them, in [0, 1]
   * @param positiveShare what is so, in [0, 1]
   */
  public record Bin(int texts, double meanProbability, double positiveShare) {
    private static Bin of(Scored scored, int[] order, int start, int end) {
      double sum = 0;
      int positives = 0;
      for (int i = start; i < end; i++) {
        sum += scored.score(order[i]);
        positives += scored.isPositive(order[i]) ? 1 : 0;
      }
      int texts = end - start;
      return new Bin(texts, sum / texts, (double) positives / texts);
    }
  }
}
