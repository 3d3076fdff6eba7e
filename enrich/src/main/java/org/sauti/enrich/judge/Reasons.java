package org.sauti.enrich.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sauti.enrich.policy.HarmPolicy;
import org.sauti.enrich.policy.Policy;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.RuleMatch;
import org.sauti.models.ScoredComment;

/** Says in words why a moderator should look at a comment, without quoting it. */
final class Reasons {
  private final Policy policy;
  private final ReasonTexts texts;

  Reasons(Policy policy, ReasonTexts texts) {
    this.policy = policy;
    this.texts = texts;
  }

  /** What was found and by which rules, what is not known, which law it breaks, circumstances. */
  List<String> of(ScoredComment scored, List<Match> matches) {
    List<String> reasons = new ArrayList<>();
    String language = texts.language(scored.verdict().language());
    if (matches.stream().anyMatch(Match::minorAtRisk)) {
      reasons.add(texts.text("minor-at-risk", Map.of()));
    }
    List<Match> byModel = matches.stream().filter(Match::reached).toList();
    for (Match match : matches) {
      if (match.reached()) {
        reasons.add(finding(match, language));
      }
      match.ruleMatches().forEach(rule -> reasons.add(rule(rule)));
    }
    addUnmeasured(byModel, language, reasons);
    for (String reference : references(matches)) {
      reasons.add(texts.text("reference", Map.of("reference", reference)));
    }
    addCircumstances(scored.comment(), reasons);
    return reasons;
  }

  private String rule(RuleMatch match) {
    return texts.text(
        "rule",
        Map.of(
            "harm", texts.harm(match.harm()),
            "rule", match.rule(),
            "severity", texts.severity(match.severity())));
  }

  private String finding(Match match, String language) {
    return texts.text(
        match.score().measured() ? "finding.measured" : "finding.unmeasured",
        Map.of(
            "harm", texts.harm(match.score().harm()),
            "confidence", percent(match.score().probability()),
            "threshold", percent(match.rule().threshold()),
            "language", language));
  }

  private void addUnmeasured(List<Match> matches, String language, List<String> reasons) {
    List<String> harms =
        matches.stream()
            .map(Match::score)
            .filter(score -> !score.measured())
            .map(score -> texts.harm(score.harm()))
            .toList();
    if (!harms.isEmpty()) {
      reasons.add(
          texts.text("unmeasured", Map.of("harms", texts.list(harms), "language", language)));
    }
  }

  private Set<String> references(List<Match> matches) {
    Set<String> references = new LinkedHashSet<>();
    for (Match match : matches) {
      HarmPolicy harm = policy.harms().get(match.score().harm());
      // A harm that is not enabled is only here for the sake of a child.
      if (harm != null && !harm.reference().isBlank()) {
        references.add(harm.reference());
      }
    }
    return references;
  }

  private void addCircumstances(Comment comment, List<String> reasons) {
    int people = comment.targetIds().size();
    if (people > 0) {
      reasons.add(texts.text("targets", Map.of("people", people)));
    }
    if (isNewAccount(comment)) {
      reasons.add(texts.text("new-account", Map.of("days", accountAge(comment).toDays())));
    }
    if (comment.event() == CommentEvent.EDIT) {
      reasons.add(texts.text("edited", Map.of()));
    }
  }

  private boolean isNewAccount(Comment comment) {
    return comment.authorCreatedAt() != null
        && accountAge(comment).compareTo(policy.newAccountAge()) < 0;
  }

  /** How old the account was when the comment was written; never negative. */
  private static Duration accountAge(Comment comment) {
    Instant writtenAt = comment.createdAt() == null ? comment.occurredAt() : comment.createdAt();
    Duration age = Duration.between(comment.authorCreatedAt(), writtenAt);
    return age.isNegative() ? Duration.ZERO : age;
  }

  /** 100 means certain, so that nothing less is rounded up to it. */
  private static int percent(float share) {
    return share >= 1f ? 100 : Math.min(99, Math.round(100 * share));
  }
}
