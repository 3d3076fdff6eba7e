package org.sauti.classify.measure;

import java.util.Arrays;

/**
 * Texts from the highest score to the lowest, and what depends on that order alone. Texts with the
 * same score have no order among them: no threshold can part them. Immutable.
 *
 * <p>Each measure exists for the texts as they are, and for a resample in which a text counts as
 * often as its weight says; sorting is done once.
 */
public final class Ranking {
  private final Scored scored;
  private final int[] order;
  private final int[] once;

  private Ranking(Scored scored, int[] order) {
    this.scored = scored;
    this.order = order;
    this.once = new int[order.length];
    Arrays.fill(once, 1);
  }

  /** Ranks texts. */
  public static Ranking of(Scored scored) {
    long[] keys = new long[scored.size()];
    for (int text = 0; text < keys.length; text++) {
      keys[text] = (long) descending(scored.score(text)) << Integer.SIZE | text;
    }
    Arrays.sort(keys);
    return new Ranking(scored, Arrays.stream(keys).mapToInt(key -> (int) key).toArray());
  }

  /**
   * Average precision: the mean, over the texts with the label, of the precision at their rank;
   * {@code sum of (recall[k] - recall[k - 1]) * precision[k]} over the distinct scores k. NaN
   * without a text that has the label.
   */
  public double averagePrecision() {
    return averagePrecision(once);
  }

  double averagePrecision(int[] weights) {
    Walk walk = new Walk(weights);
    double sum = 0;
    while (walk.next()) {
      if (walk.positives > 0) {
        sum += walk.positives * (walk.positivesAbove / (double) walk.textsAbove());
      }
    }
    return sum / walk.positivesAbove;
  }

  /**
   * Area under the ROC curve: how likely a text with the label scores higher than one without it,
   * where a tie counts half (the Mann-Whitney statistic). NaN when one of them is missing.
   */
  public double rocAuc() {
    return rocAuc(once);
  }

  double rocAuc(int[] weights) {
    Walk walk = new Walk(weights);
    double misorders = 0;
    while (walk.next()) {
      misorders += walk.positives * (walk.negativesAbove - walk.negatives / 2.0);
    }
    return 1 - misorders / ((double) walk.positivesAbove * walk.negativesAbove);
  }

  /**
   * The best macro-F1 that any threshold gives, and the highest such threshold. It is chosen on the
   * texts that it is measured on: an upper bound, comparable with papers that do the same.
   *
   * @throws IllegalArgumentException when there are no texts
   */
  public BestThreshold bestMacroF1() {
    if (order.length == 0) {
      throw new IllegalArgumentException("there is no threshold without texts");
    }
    float highest = scored.score(order[0]);
    BestThreshold best = new BestThreshold(macroF1(0, 0), Math.nextUp(highest));
    Walk walk = new Walk(once);
    while (walk.next()) {
      double macroF1 = macroF1(walk.positivesAbove, walk.negativesAbove);
      if (macroF1 > best.macroF1()) {
        best = new BestThreshold(macroF1, walk.score);
      }
    }
    return best;
  }

  private double macroF1(long flaggedPositives, long flaggedNegatives) {
    double macroF1 =
        new Confusion(
                flaggedPositives,
                flaggedNegatives,
                scored.positives() - flaggedPositives,
                scored.negatives() - flaggedNegatives)
            .macroF1();
    return Double.isNaN(macroF1) ? 0 : macroF1;
  }

  /** Calls back once for each distinct score, from the highest, with the counts from there up. */
  void eachThreshold(ThresholdVisitor visitor) {
    Walk walk = new Walk(once);
    while (walk.next()) {
      visitor.at(walk.score, walk.positivesAbove, walk.negativesAbove);
    }
  }

  /** Takes what would be flagged from a score on. */
  @FunctionalInterface
  interface ThresholdVisitor {
    void at(float score, long flaggedPositives, long flaggedNegatives);
  }

  /** An integer that sorts as the scores do, the other way round. */
  private static int descending(float score) {
    int bits = Float.floatToIntBits(score + 0f); // -0 becomes 0: the two tie
    return ~(bits ^ (bits >> (Integer.SIZE - 1) & Integer.MAX_VALUE));
  }

  /** Goes down the ranking, all texts of one score at a step. */
  private final class Walk {
    private final int[] weights;
    private int position;
    private float score;
    private long positives;
    private long negatives;
    private long positivesAbove;
    private long negativesAbove;

    Walk(int[] weights) {
      this.weights = weights;
    }

    boolean next() {
      if (position == order.length) {
        return false;
      }
      score = scored.score(order[position]);
      positives = 0;
      negatives = 0;
      while (position < order.length && scored.score(order[position]) == score) {
        int text = order[position];
        if (scored.isPositive(text)) {
          positives += weights[text];
        } else {
          negatives += weights[text];
        }
        position++;
      }
      positivesAbove += positives;
      negativesAbove += negatives;
      return true;
    }

    /** Texts of this score and of higher ones. */
    long textsAbove() {
      return positivesAbove + negativesAbove;
    }
  }
}
