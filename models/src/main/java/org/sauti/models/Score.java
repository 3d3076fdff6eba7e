package org.sauti.models;

import static org.sauti.models.Checks.unitInterval;

import java.util.Objects;

/**
 * What a model said about one harm.
 *
 * @param harm the harm
 * @param probability calibrated probability in [0, 1]
 * @param threshold the model's own threshold for the harm in the language judged, in [0, 1]
 * @param measured whether the model was measured for the harm in that language; otherwise the
 *     calibration and the threshold are the multilingual ones
 */
public record Score(Harm harm, float probability, float threshold, boolean measured) {
  public Score {
    Objects.requireNonNull(harm, "harm");
    unitInterval(probability, "probability");
    unitInterval(threshold, "threshold");
  }

  /** Whether the probability reaches the model's own threshold. */
  public boolean flagged() {
    return probability >= threshold;
  }
}
