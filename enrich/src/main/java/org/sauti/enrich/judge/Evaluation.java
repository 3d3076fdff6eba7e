package org.sauti.enrich.judge;

import java.util.List;
import org.sauti.models.Finding;

/**
 * What the policy makes of one comment.
 *
 * @param findings harms over their thresholds, the most urgent first
 * @param queue id of the moderators' queue; null when nothing was found
 * @param priority in [0, 1], higher first; 0 when nothing was found
 * @param reasons why, in words for the moderator; empty when nothing was found
 */
public record Evaluation(
    List<Finding> findings, String queue, float priority, List<String> reasons) {
  /** Nothing that a moderator needs to see. */
  static final Evaluation CLEAN = new Evaluation(List.of(), null, 0f, List.of());

  public Evaluation {
    findings = List.copyOf(findings);
    reasons = List.copyOf(reasons);
  }

  /** Whether nothing was found. */
  public boolean isClean() {
    return findings.isEmpty();
  }
}
