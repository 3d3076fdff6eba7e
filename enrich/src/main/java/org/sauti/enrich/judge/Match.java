package org.sauti.enrich.judge;

import java.util.Comparator;
import java.util.List;
import org.sauti.enrich.policy.HarmRule;
import org.sauti.models.Finding;
import org.sauti.models.RuleMatch;
import org.sauti.models.Score;

/**
 * A harm that was found: its score reached its threshold, or rules beside the model matched, or
 * both.
 *
 * @param score what the model said
 * @param rule what the policy says
 * @param reached whether the score reached its threshold
 * @param ruleMatches rules that found the harm, the most severe first; empty when none did
 */
record Match(Score score, HarmRule rule, boolean reached, List<RuleMatch> ruleMatches) {
  /**
   * The most urgent first, among equals the surer one. The overall labels come last: they decide
   * only where no harm of its own was found.
   */
  static final Comparator<Match> MOST_URGENT_FIRST =
      Comparator.comparing(Match::isOverall)
          .thenComparing(match -> match.rule().urgency(), Comparator.reverseOrder())
          .thenComparing(Match::confidence, Comparator.reverseOrder())
          .thenComparing(match -> match.score().harm());

  Match {
    ruleMatches = List.copyOf(ruleMatches);
    if (!reached && ruleMatches.isEmpty()) {
      throw new IllegalArgumentException("nothing was found");
    }
  }

  Finding finding() {
    // A rule counts also where the model's score is below the threshold, or the threshold high.
    float threshold = Math.min(rule.threshold(), confidence());
    return new Finding(score.harm(), confidence(), threshold, score.measured());
  }

  /** That of the model or of the most severe rule, whichever is surer; in [0, 1]. */
  float confidence() {
    float ofRules = ruleMatches.isEmpty() ? 0f : RuleConfidence.of(ruleMatches.get(0).severity());
    return reached ? Math.max(score.probability(), ofRules) : ofRules;
  }

  /** Whether a rule also found a sign that the person targeted is under 18. */
  boolean minorAtRisk() {
    return ruleMatches.stream().anyMatch(RuleMatch::minorAtRisk);
  }

  /** Urgency that is to be expected: urgency times confidence, in [0, 1]. */
  double weight() {
    return (double) rule.urgency() * confidence();
  }

  private boolean isOverall() {
    return score.harm().isOverall();
  }
}
