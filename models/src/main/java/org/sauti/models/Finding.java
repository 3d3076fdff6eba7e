package org.sauti.models;

import static org.sauti.models.Checks.unitInterval;

import java.util.Objects;

/**
 * A harm that the policy found in a comment.
 *
 * @param harm the harm
 * @param confidence calibrated probability in [0, 1]
 * @param threshold the policy's threshold that was reached, in [0, 1]
 * @param measured whether the model was measured for the harm in the comment's language
 */
public record Finding(Harm harm, float confidence, float threshold, boolean measured) {
  public Finding {
    Objects.requireNonNull(harm, "harm");
    unitInterval(confidence, "confidence");
    unitInterval(threshold, "threshold");
  }
}
