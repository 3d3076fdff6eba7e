package org.sauti.models.zoo;

/**
 * Turns a label's logit into a probability, in one language, and says from where on it counts.
 *
 * @param slope Platt scaling: probability = sigmoid(slope * logit + intercept); positive
 * @param intercept Platt scaling, see slope
 * @param threshold probability from which the label is flagged, in [0, 1]
 * @param measured how well that does, null when nobody measured it
 */
public record LabelCalibration(
    double slope, double intercept, double threshold, Measurement measured) {
  public LabelCalibration {
    if (!(slope > 0 && slope < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("slope must be a positive number");
    }
    if (!Double.isFinite(intercept)) {
      throw new IllegalArgumentException("intercept must be a finite number");
    }
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("threshold must be in [0, 1]");
    }
  }

  /** Whether anybody measured the label in this language. */
  public boolean isMeasured() {
    return measured != null;
  }
}
