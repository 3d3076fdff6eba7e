package org.sauti.enrich.policy;

import java.io.Serializable;

/**
 * What is different where the model was not measured for a harm in the comment's language, so that
 * nobody knows how far its numbers can be trusted.
 *
 * @param minimumThreshold the threshold is at least this, in [0, 1]
 * @param margin share of the way from the usual threshold to certainty by which it is raised, in
 *     [0, 1]
 * @param queue queue for such findings, null to use the usual one
 * @param urgencyFactor what urgency is multiplied with, in [0, 1]
 */
public record UnmeasuredPolicy(
    float minimumThreshold, float margin, String queue, float urgencyFactor)
    implements Serializable {
  public UnmeasuredPolicy {
    UnitInterval.require(minimumThreshold, "minimumThreshold");
    UnitInterval.require(margin, "margin");
    UnitInterval.require(urgencyFactor, "urgencyFactor");
  }

  float threshold(float usual) {
    return Math.min(1f, Math.max(minimumThreshold, usual + margin * (1f - usual)));
  }
}
