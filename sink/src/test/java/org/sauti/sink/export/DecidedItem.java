package org.sauti.sink.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.Decision;
import org.sauti.models.DecisionStage;
import org.sauti.models.Finding;
import org.sauti.models.FlaggedItem;
import org.sauti.models.Harm;
import org.sauti.models.ItemChange;
import org.sauti.models.Labelling;
import org.sauti.models.ModelRef;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.RuleMatch;
import org.sauti.models.RuleSeverity;
import org.sauti.models.Score;
import org.sauti.models.Verdict;

/**
 * Makes decided items. Without more, a Swahili comment by {@code author-1} at {@code target-1} in
 * the queue {@code threats}, in which {@code threat} reached the model's threshold, and on which
 * {@code juma} decided at noon.
 */
public final class DecidedItem {
  public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final String commentId;
  private final List<Decision> opinions = new ArrayList<>();
  private String text = "maneno mabaya";
  private String language = "sw";
  private String queue = "threats";
  private boolean minorAtRisk;
  private boolean deleted;
  private String author = "author-1";
  private Labelling labelling;

  private DecidedItem(String commentId) {
    this.commentId = commentId;
  }

  public static DecidedItem comment(String commentId) {
    return new DecidedItem(commentId);
  }

  public DecidedItem text(String newText) {
    text = newText;
    return this;
  }

  public DecidedItem language(String tag) {
    language = tag;
    return this;
  }

  public DecidedItem queue(String name) {
    queue = name;
    return this;
  }

  public DecidedItem author(String pseudonym) {
    author = pseudonym;
    return this;
  }

  public DecidedItem minorAtRisk() {
    minorAtRisk = true;
    return this;
  }

  public DecidedItem deleted() {
    deleted = true;
    return this;
  }

  /** An opinion, a minute after the one before; the last that is no golden answer stands. */
  public DecidedItem opinion(
      String moderator, DecisionStage stage, ModerationAction action, Map<Harm, Boolean> labels) {
    Instant at = NOON.plusSeconds(60L * opinions.size());
    opinions.add(new Decision(action, "because", moderator, at, labels, stage));
    return this;
  }

  public DecidedItem corrected(String moderator, Map<Harm, Boolean> labels, Instant at) {
    labelling = new Labelling(labels, moderator, at);
    return this;
  }

  public String itemId() {
    return FlaggedItem.itemIdOf(comment());
  }

  public QueueItem item() {
    if (opinions.isEmpty()) {
      opinion("juma", DecisionStage.FIRST, ModerationAction.REMOVE, Map.of(Harm.THREAT, true));
    }
    Decision decision = standing();
    return new QueueItem(
        itemId(),
        QueueItemState.DECIDED,
        3,
        queue,
        0.5f,
        flagged(),
        deleted ? ItemChange.DELETED : ItemChange.FLAGGED,
        NOON,
        NOON,
        decision.decidedAt(),
        null,
        decision,
        opinions,
        null,
        labelling,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Decision standing() {
    Decision standing = null;
    for (Decision opinion : opinions) {
      if (standing == null || opinion.stage() == DecisionStage.FINAL) {
        standing = opinion;
      }
    }
    return standing;
  }

  private FlaggedItem flagged() {
    return new FlaggedItem(
        itemId(),
        deleted ? ItemChange.DELETED : ItemChange.FLAGGED,
        comment(),
        verdict(),
        List.of(new Finding(Harm.THREAT, 0.875f, 0.5f, true)),
        queue,
        0.5f,
        List.of("threat: 88 % sure"),
        "policy-3",
        NOON);
  }

  private Comment comment() {
    return new Comment(
        "mastodon",
        commentId,
        deleted ? CommentEvent.DELETE : CommentEvent.CREATE,
        deleted ? null : text,
        author,
        List.of("target-1"),
        null,
        "thread-1",
        null,
        null,
        null,
        NOON.minusSeconds(1),
        null,
        "https://social.example/" + commentId,
        NOON);
  }

  private Verdict verdict() {
    List<Score> scores =
        Arrays.stream(Harm.values())
            .map(harm -> new Score(harm, harm == Harm.THREAT ? 0.875f : 0.125f, 0.5f, true))
            .toList();
    return new Verdict(
        new ModelRef("fast", "1.2.3", "00ff"),
        null,
        "rules-7",
        language,
        0.75f,
        scores,
        List.of(new RuleMatch("sw-1", Harm.STALKING, RuleSeverity.HIGH, minorAtRisk, List.of())),
        List.of(),
        NOON);
  }
}
