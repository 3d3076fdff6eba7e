package org.sauti.classify.calibrate;

import org.sauti.classify.measure.PlattScaling;

/**
 * Platt scaling whose slope stays positive and near 1 where there is little to learn from: weighted
 * maximum likelihood with the penalties ln(slope)^2 and intercept^2 / 100.
 */
final class SteadyPlatt {
  private static final double INTERCEPT_PENALTY = 0.01;
  private static final int MOST_STEPS = 200;
  private static final double SHORTEST_STEP = 1e-9;
  private static final double SMALL_GRADIENT = 1e-8;
  private static final double SUFFICIENT_DECREASE = 1e-4;

  private final CalibrationSample sample;

  private SteadyPlatt(CalibrationSample sample) {
    this.sample = sample;
  }

  static PlattScaling fit(CalibrationSample sample) {
    return new SteadyPlatt(sample).run();
  }

  /** Gauss and Newton's method with backtracking, over the slope's logarithm and the intercept. */
  private PlattScaling run() {
    double logSlope = 0;
    double intercept = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      double slope = Math.exp(logSlope);
      PlattScaling scaling = new PlattScaling(slope, intercept);
      double gradientSlope = 2 * logSlope;
      double gradientIntercept = 2 * INTERCEPT_PENALTY * intercept;
      double curveSlope = 2;
      double curveBoth = 0;
      double curveIntercept = 2 * INTERCEPT_PENALTY;
      for (int text = 0; text < sample.size(); text++) {
        double probability = scaling.probability(sample.logits()[text]);
        double target = sample.positive()[text] ? 1 : 0;
        double residual = sample.weights()[text] * (probability - target);
        double curve = sample.weights()[text] * probability * (1 - probability);
        double scaled = slope * sample.logits()[text];
        gradientSlope += residual * scaled;
        gradientIntercept += residual;
        curveSlope += curve * scaled * scaled;
        curveBoth += curve * scaled;
        curveIntercept += curve;
      }
      if (Math.hypot(gradientSlope, gradientIntercept) < SMALL_GRADIENT) {
        break;
      }
      double determinant = curveSlope * curveIntercept - curveBoth * curveBoth;
      double towardsSlope =
          -(curveIntercept * gradientSlope - curveBoth * gradientIntercept) / determinant;
      double towardsIntercept =
          -(curveSlope * gradientIntercept - curveBoth * gradientSlope) / determinant;
      double descent = gradientSlope * towardsSlope + gradientIntercept * towardsIntercept;
      double loss = loss(logSlope, intercept);
      double length = 1;
      while (!(loss(logSlope + length * towardsSlope, intercept + length * towardsIntercept)
              <= loss + SUFFICIENT_DECREASE * length * descent)
          && length > SHORTEST_STEP) {
        length /= 2;
      }
      if (length <= SHORTEST_STEP) {
        break; // as good as these numbers can tell
      }
      logSlope += length * towardsSlope;
      intercept += length * towardsIntercept;
    }
    return new PlattScaling(Math.exp(logSlope), intercept);
  }

  private double loss(double logSlope, double intercept) {
    double slope = Math.exp(logSlope);
    double sum = logSlope * logSlope + INTERCEPT_PENALTY * intercept * intercept;
    for (int text = 0; text < sample.size(); text++) {
      double score = slope * sample.logits()[text] + intercept;
      // log(1 + exp(score)) without overflow
      double softplus = Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
      sum += sample.weights()[text] * (softplus - (sample.positive()[text] ? score : 0));
    }
    return sum;
  }
}
