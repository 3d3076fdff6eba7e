package org.sauti.enrich.judge;

import java.util.ArrayList;
import java.util.List;
import org.sauti.enrich.policy.HarmRule;
import org.sauti.enrich.policy.Policy;
import org.sauti.models.Finding;
import org.sauti.models.Score;
import org.sauti.models.ScoredComment;
import org.sauti.models.Verdict;

/** Applies a policy to scored comments. Not safe for use by several threads. */
public final class PolicyEvaluator {
  private final Policy policy;
  private final Reasons reasons;

  /**
   * @param policy what to apply
   * @param texts the language of the reasons
   */
  public PolicyEvaluator(Policy policy, ReasonTexts texts) {
    this.policy = policy;
    this.reasons = new Reasons(policy, texts);
  }

  /** What was found, where it goes and why. A comment without a verdict is clean. */
  public Evaluation evaluate(ScoredComment scored) {
    if (scored.verdict() == null) {
      return Evaluation.CLEAN;
    }
    List<Match> matches = matches(scored.verdict());
    if (matches.isEmpty()) {
      return Evaluation.CLEAN;
    }
    List<Finding> findings = matches.stream().map(Match::finding).toList();
    return new Evaluation(
        findings,
        matches.get(0).rule().queue(),
        Priority.of(matches),
        reasons.of(scored, findings));
  }

  private List<Match> matches(Verdict verdict) {
    List<Match> matches = new ArrayList<>();
    for (Score score : verdict.scores()) {
      HarmRule rule = policy.ruleFor(score, verdict.language());
      if (rule != null && score.probability() >= rule.threshold()) {
        matches.add(new Match(score, rule));
      }
    }
    matches.sort(Match.MOST_URGENT_FIRST);
    return matches;
  }
}
