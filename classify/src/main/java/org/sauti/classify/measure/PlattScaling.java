package org.sauti.classify.measure;

import java.util.Arrays;

/**
 * Turns logits into probabilities by Platt scaling: {@code 1 / (1 + exp(-(slope * logit +
 * intercept)))}.
 *
 * @param slope finite; positive when higher logits mean the label, as a manifest needs it
 * @param intercept finite
 */
public record PlattScaling(double slope, double intercept) {
  private static final int MOST_STEPS = 100;
  private static final double SHORTEST_STEP = 1e-10;
  private static final double SMALL_GRADIENT = 1e-5;
  private static final double RIDGE = 1e-12;
  private static final double SUFFICIENT_DECREASE = 1e-4;

  public PlattScaling {
    if (!Double.isFinite(slope) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException("slope and intercept must be finite");
    }
  }

  /** The probability of the label. */
  public double probability(double logit) {
    return sigmoid(slope * logit + intercept);
  }

  /** Fits texts that all count the same; see {@link #fit(double[], boolean[], double[])}. */
  public static PlattScaling fit(double[] logits, boolean[] positive) {
    double[] once = new double[logits.length];
    Arrays.fill(once, 1);
    return fit(logits, positive, once);
  }

  /**
   * Fits by Newton's method with backtracking (Lin, Lin and Weng 2007, "A note on Platt's
   * probabilistic outputs for support vector machines"). The targets are Platt's, not 0 and 1, so
   * that a label that parts the texts perfectly does not get an infinite slope.
   *
   * @param logits of each text
   * @param positive whether it has the label
   * @param weights how much it counts, at least 0
   * @throws IllegalArgumentException when the arrays differ in length or one class is missing
   */
  public static PlattScaling fit(double[] logits, boolean[] positive, double[] weights) {
    return new Fit(logits, positive, weights).run();
  }

  private static double sigmoid(double value) {
    // Of two ways to write it, the one that cannot overflow.
    if (value >= 0) {
      return 1 / (1 + Math.exp(-value));
    }
    double exponential = Math.exp(value);
    return exponential / (1 + exponential);
  }

  private static final class Fit {
    private final double[] logits;
    private final double[] targets;
    private final double[] weights;
    private final double prior;

    Fit(double[] logits, boolean[] positive, double[] weights) {
      if (logits.length != positive.length || logits.length != weights.length) {
        throw new IllegalArgumentException("logits, labels and weights must be equally many");
      }
      double positives = 0;
      double negatives = 0;
      for (int i = 0; i < logits.length; i++) {
        positives += positive[i] ? weights[i] : 0;
        negatives += positive[i] ? 0 : weights[i];
      }
      if (!(positives > 0 && negatives > 0)) {
        throw new IllegalArgumentException("texts with and without the label are needed");
      }
      this.logits = logits;
      this.weights = weights;
      this.targets = new double[logits.length];
      for (int i = 0; i < logits.length; i++) {
        targets[i] = positive[i] ? (positives + 1) / (positives + 2) : 1 / (negatives + 2);
      }
      this.prior = Math.log((positives + 1) / (negatives + 1));
    }

    PlattScaling run() {
      double slope = 0;
      double intercept = prior;
      double loss = loss(slope, intercept);
      for (int step = 0; step < MOST_STEPS; step++) {
        double gradientSlope = 0;
        double gradientIntercept = 0;
        double curveSlope = RIDGE;
        double curveBoth = 0;
        double curveIntercept = RIDGE;
        for (int i = 0; i < logits.length; i++) {
          double probability = sigmoid(slope * logits[i] + intercept);
          double residual = weights[i] * (probability - targets[i]);
          double curve = weights[i] * probability * (1 - probability);
          gradientSlope += logits[i] * residual;
          gradientIntercept += residual;
          curveSlope += logits[i] * logits[i] * curve;
          curveBoth += logits[i] * curve;
          curveIntercept += curve;
        }
        if (Math.abs(gradientSlope) < SMALL_GRADIENT
            && Math.abs(gradientIntercept) < SMALL_GRADIENT) {
          break;
        }
        double determinant = curveSlope * curveIntercept - curveBoth * curveBoth;
        double towardsSlope =
            -(curveIntercept * gradientSlope - curveBoth * gradientIntercept) / determinant;
        double towardsIntercept =
            -(curveSlope * gradientIntercept - curveBoth * gradientSlope) / determinant;
        double descent = gradientSlope * towardsSlope + gradientIntercept * towardsIntercept;
        double length = 1;
        double next = loss(slope + towardsSlope, intercept + towardsIntercept);
        while (!(next < loss + SUFFICIENT_DECREASE * length * descent) && length > SHORTEST_STEP) {
          length /= 2;
          next = loss(slope + length * towardsSlope, intercept + length * towardsIntercept);
        }
        if (length <= SHORTEST_STEP) {
          break; // as good as these numbers can tell
        }
        slope += length * towardsSlope;
        intercept += length * towardsIntercept;
        loss = next;
      }
      return new PlattScaling(slope, intercept);
    }

    private double loss(double slope, double intercept) {
      double sum = 0;
      for (int i = 0; i < logits.length; i++) {
        double score = slope * logits[i] + intercept;
        // log(1 + exp(score)) without overflow
        double softplus = Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
        sum += weights[i] * (softplus - targets[i] * score);
      }
      return sum;
    }
  }
}
