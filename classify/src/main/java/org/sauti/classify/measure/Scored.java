package org.sauti.classify.measure;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a model said of a number of texts about one label, and whether they have it. Immutable; a
 * text is known by its index from 0.
 */
public final class Scored {
  private final float[] scores;
  private final boolean[] positive;
  private final int positives;

  private Scored(float[] scores, boolean[] positive) {
    this.scores = scores;
    this.positive = positive;
    int count = 0;
    for (boolean has : positive) {
      count += has ? 1 : 0;
    }
    this.positives = count;
  }

  /**
   * Takes scores and labels of the same texts in the same order.
   *
   * @param scores the higher, the likelier; probabilities where calibration is measured
   * @param positive whether the text has the label
   * @throws IllegalArgumentException when there are not as many of both, or a score is no number
   */
  public static Scored of(float[] scores, boolean[] positive) {
    if (scores.length != positive.length) {
      throw new IllegalArgumentException(
          scores.length + " scores do not belong to " + positive.length + " labels");
    }
    for (float score : scores) {
      if (Float.isNaN(score)) {
        throw new IllegalArgumentException("a score is no number");
      }
    }
    return new Scored(scores.clone(), positive.clone());
  }

  /** How many texts there are. */
  public int size() {
    return scores.length;
  }

  /** How many of them have the label. */
  public int positives() {
    return positives;
  }

  /** How many of them do not. */
  public int negatives() {
    return scores.length - positives;
  }

  /** What the model said of a text. */
  public float score(int text) {
    return scores[text];
  }

  /** Whether a text has the label. */
  public boolean isPositive(int text) {
    return positive[text];
  }

  /** Only these texts, in the same order. */
  public Scored where(IntPredicate texts) {
    int[] kept = IntStream.range(0, scores.length).filter(texts).toArray();
    float[] keptScores = new float[kept.length];
    boolean[] keptPositive = new boolean[kept.length];
    for (int i = 0; i < kept.length; i++) {
      keptScores[i] = scores[kept[i]];
      keptPositive[i] = positive[kept[i]];
    }
    return new Scored(keptScores, keptPositive);
  }
}
