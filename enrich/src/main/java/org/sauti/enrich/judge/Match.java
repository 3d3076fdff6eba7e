package org.sauti.enrich.judge;

import java.util.Comparator;
import org.sauti.enrich.policy.HarmRule;
import org.sauti.models.Finding;
import org.sauti.models.Score;

/**
 * A score that reached its threshold.
 *
 * @param score what the model said
 * @param rule what the policy says
 */
record Match(Score score, HarmRule rule) {
  /**
   * The most urgent first, among equals the surer one. The overall labels come last: they decide
   * only where no harm of its own was found.
   */
  static final Comparator<Match> MOST_URGENT_FIRST =
      Comparator.<Match, Boolean>comparing(match -> match.score().harm().isOverall())
          .thenComparing(match -> match.rule().urgency(), Comparator.reverseOrder())
          .thenComparing(match -> match.score().probability(), Comparator.reverseOrder())
          .thenComparing(match -> match.score().harm());

  Finding finding() {
    return new Finding(score.harm(), score.probability(), rule.threshold(), score.measured());
  }

  /** Urgency that is to be expected: urgency times probability, in [0, 1]. */
  double weight() {
    return (double) rule.urgency() * score.probability();
  }
}
