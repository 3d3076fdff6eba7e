package org.sauti.enrich.judge;

import org.sauti.models.RuleSeverity;

/**
 * How sure a finding is that only a rule made. Rules have no measured precision; their authors say
 * how bad it is when they are right, and that decides how soon somebody should look.
 */
final class RuleConfidence {
  private RuleConfidence() {}

  /** In [0, 1]: 0.5, 0.7, 0.85 and 0.95 from the least to the most severe. */
  static float of(RuleSeverity severity) {
    return switch (severity) {
      case LOW -> 0.5f;
      case MEDIUM -> 0.7f;
      case HIGH -> 0.85f;
      case CRITICAL -> 0.95f;
    };
  }
}
