package org.sauti.enrich.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sauti.enrich.policy.Policy;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.Finding;
import org.sauti.models.ScoredComment;

/** Says in words why a moderator should look at a comment, without quoting it. */
final class Reasons {
  private final Policy policy;
  private final ReasonTexts texts;

  Reasons(Policy policy, ReasonTexts texts) {
    this.policy = policy;
    this.texts = texts;
  }

  /** What was found, what is not known about it, which rule it breaks, and the circumstances. */
  List<String> of(ScoredComment scored, List<Finding> findings) {
    List<String> reasons = new ArrayList<>();
    String language = texts.language(scored.verdict().language());
    findings.forEach(finding -> reasons.add(finding(finding, language)));
    addUnmeasured(findings, language, reasons);
    for (String reference : references(findings)) {
      reasons.add(texts.text("reference", Map.of("reference", reference)));
    }
    addCircumstances(scored.comment(), reasons);
    return reasons;
  }

  private String finding(Finding finding, String language) {
    return texts.text(
        finding.measured() ? "finding.measured" : "finding.unmeasured",
        Map.of(
            "harm", texts.harm(finding.harm()),
            "confidence", percent(finding.confidence()),
            "threshold", percent(finding.threshold()),
            "language", language));
  }

  private void addUnmeasured(List<Finding> findings, String language, List<String> reasons) {
    List<String> harms =
        findings.stream()
            .filter(finding -> !finding.measured())
            .map(finding -> texts.harm(finding.harm()))
            .toList();
    if (!harms.isEmpty()) {
      reasons.add(
          texts.text("unmeasured", Map.of("harms", texts.list(harms), "language", language)));
    }
  }

  private Set<String> references(List<Finding> findings) {
    Set<String> references = new LinkedHashSet<>();
    for (Finding finding : findings) {
      String reference = policy.harms().get(finding.harm()).reference();
      if (!reference.isBlank()) {
        references.add(reference);
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
