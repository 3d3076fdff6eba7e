package org.sauti.enrich.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sauti.enrich.policy.HarmRule;
import org.sauti.enrich.policy.Policy;
import org.sauti.models.Finding;
import org.sauti.models.Harm;
import org.sauti.models.RuleMatch;
import org.sauti.models.Score;
import org.sauti.models.ScoredComment;
import org.sauti.models.Verdict;

/** Applies a policy to scored comments. Not safe for use by several threads. */
public final class PolicyEvaluator {
  private static final float TOP_PRIORITY = 1f;

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
    boolean childSafety = isChildSafety(matches);
    return new Evaluation(
        findings,
        childSafety ? policy.childSafetyQueue() : matches.get(0).rule().queue(),
        childSafety ? TOP_PRIORITY : Priority.of(matches),
        reasons.of(scored, matches));
  }

  private boolean isChildSafety(List<Match> matches) {
    return policy.childSafetyQueue() != null && matches.stream().anyMatch(Match::minorAtRisk);
  }

  private List<Match> matches(Verdict verdict) {
    List<Match> matches = new ArrayList<>();
    Map<Harm, List<RuleMatch>> rules = mostSevereFirst(verdict.ruleMatches());
    for (Score score : verdict.scores()) {
      List<RuleMatch> found = rules.getOrDefault(score.harm(), List.of());
      HarmRule rule = ruleFor(score, verdict.language(), found);
      boolean reached = rule != null && score.probability() >= rule.threshold();
      if (rule != null && (reached || !found.isEmpty())) {
        matches.add(new Match(score, rule, reached, found));
      }
    }
    matches.sort(Match.MOST_URGENT_FIRST);
    return matches;
  }

  /** What to do about a harm; null when nothing, ever. */
  private HarmRule ruleFor(Score score, String language, List<RuleMatch> found) {
    HarmRule rule = policy.ruleFor(score, language);
    if (found.isEmpty()) {
      return rule;
    }
    boolean childSafety =
        policy.childSafetyQueue() != null && found.stream().anyMatch(RuleMatch::minorAtRisk);
    if (childSafety) {
      // Also for a harm that moderators should not see otherwise.
      float threshold = rule == null ? score.threshold() : rule.threshold();
      return new HarmRule(policy.childSafetyQueue(), TOP_PRIORITY, threshold);
    }
    if (rule == null || score.measured()) {
      return rule;
    }
    // What is not known about the model says nothing about a rule.
    Score asMeasured = new Score(score.harm(), score.probability(), score.threshold(), true);
    HarmRule usual = policy.ruleFor(asMeasured, language);
    return new HarmRule(usual.queue(), usual.urgency(), rule.threshold());
  }

  private static Map<Harm, List<RuleMatch>> mostSevereFirst(List<RuleMatch> matches) {
    return matches.stream()
        .sorted(Comparator.comparing(RuleMatch::severity, Comparator.reverseOrder()))
        .collect(Collectors.groupingBy(RuleMatch::harm));
  }
}
