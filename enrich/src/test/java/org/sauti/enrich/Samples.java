package org.sauti.enrich;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sauti.enrich.policy.Policy;
import org.sauti.enrich.policy.PolicyReader;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;
import org.sauti.models.RuleMatch;
import org.sauti.models.RuleSeverity;
import org.sauti.models.Score;
import org.sauti.models.ScoredComment;
import org.sauti.models.TextSpan;
import org.sauti.models.Verdict;

/** Comments that were judged, and a small policy. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  public static final String TEXT = "usiku mwema";
  public static final float MODEL_THRESHOLD = 0.5f;

  private static final String POLICY =
      """
      version: p1
      queues:
        children: {title: Children}
        threats: {title: Threats}
        hate: {title: Hate}
        general: {title: General}
      harms:
        gender_abuse: {queue: general, urgency: 0.4}
        threat: {queue: threats, urgency: 1.0, reference: law 8}
        derogation: {queue: hate, urgency: 0.6, reference: law 8}
        stereotyping: {queue: general, urgency: 0.3}
        sexual_harassment: {enabled: false}
        victim_blaming: {enabled: false}
        image_abuse: {enabled: false}
        stalking: {queue: threats, urgency: 0.9}
        lgbti_hate: {queue: hate, urgency: 0.6}
        toxic: {enabled: false}
      unmeasured: {margin: 0.5, urgency-factor: 0.5}
      new-account-age: 14d
      child-safety: {queue: children}
      """;

  private Samples() {}

  public static Policy policy() {
    return PolicyReader.read("p1.yaml", POLICY);
  }

  /** A verdict in Swahili; harms that are not named have probability 0. */
  public static Verdict verdict(Map<Harm, Float> probabilities) {
    return verdict("sw", true, probabilities);
  }

  public static Verdict verdict(String language, boolean measured, Map<Harm, Float> probabilities) {
    List<Score> scores = new ArrayList<>();
    for (Harm harm : Harm.values()) {
      float probability = probabilities.getOrDefault(harm, 0f);
      scores.add(new Score(harm, probability, MODEL_THRESHOLD, measured));
    }
    return Verdict.ofModel(new ModelRef("fast", "1.0.0", "00ff"), language, 0.9f, scores, NOON);
  }

  /** The same verdict with rules that matched. */
  public static Verdict withRules(Verdict verdict, RuleMatch... matches) {
    return new Verdict(
        verdict.model(),
        null,
        "1+00ff",
        verdict.language(),
        verdict.languageConfidence(),
        verdict.scores(),
        List.of(matches),
        List.of(),
        verdict.scoredAt());
  }

  public static RuleMatch rule(String id, Harm harm, RuleSeverity severity) {
    return new RuleMatch(id, harm, severity, false, List.of(new TextSpan(0, 3)));
  }

  public static RuleMatch minorAtRisk(String id, Harm harm) {
    return new RuleMatch(id, harm, RuleSeverity.CRITICAL, true, List.of(new TextSpan(0, 3)));
  }

  public static ScoredComment created(Verdict verdict) {
    return new ScoredComment(comment(CommentEvent.CREATE, NOON), verdict);
  }

  public static ScoredComment edited(Instant at, Verdict verdict) {
    return new ScoredComment(comment(CommentEvent.EDIT, at), verdict);
  }

  public static ScoredComment deleted(Instant at) {
    return new ScoredComment(comment(CommentEvent.DELETE, at), null);
  }

  public static ScoredComment withId(String commentId, ScoredComment scored) {
    Comment comment = scored.comment();
    return new ScoredComment(
        new Comment(
            comment.platform(),
            commentId,
            comment.event(),
            comment.text(),
            comment.authorId(),
            comment.targetIds(),
            comment.parentId(),
            comment.threadId(),
            comment.community(),
            comment.declaredLanguage(),
            comment.createdAt(),
            comment.occurredAt(),
            comment.authorCreatedAt(),
            comment.url(),
            comment.receivedAt()),
        scored.verdict());
  }

  /** A comment with its event, whose author's account has this age and which names these people. */
  public static Comment comment(
      CommentEvent event, Instant occurredAt, Duration accountAge, List<String> targetIds) {
    return new Comment(
        "bluesky",
        "post-1",
        event,
        event == CommentEvent.DELETE ? null : TEXT,
        "author",
        targetIds,
        null,
        null,
        null,
        null,
        NOON,
        occurredAt,
        accountAge == null ? null : NOON.minus(accountAge),
        null,
        NOON);
  }

  private static Comment comment(CommentEvent event, Instant occurredAt) {
    return comment(event, occurredAt, null, List.of());
  }
}
