package org.sauti.sink;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.Finding;
import org.sauti.models.FlaggedItem;
import org.sauti.models.Harm;
import org.sauti.models.Highlight;
import org.sauti.models.ItemChange;
import org.sauti.models.ModelRef;
import org.sauti.models.RuleMatch;
import org.sauti.models.RuleSeverity;
import org.sauti.models.Score;
import org.sauti.models.TextSpan;
import org.sauti.models.Verdict;

/** Makes news of comments; a comment is named by its id. */
public record Flagged(
    String commentId, String text, String language, String queue, float priority, Instant at) {
  public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  /** Of the model that judges. */
  public static final String MODEL_SHA256 = "00ff".repeat(16);

  /** A Swahili comment in the queue {@code threats} with priority 0.5, flagged at noon. */
  public static Flagged comment(String commentId) {
    return new Flagged(commentId, "maneno ya " + commentId, "sw", "threats", 0.5f, NOON);
  }

  public Flagged text(String newText) {
    return new Flagged(commentId, newText, language, queue, priority, at);
  }

  public Flagged language(String newLanguage) {
    return new Flagged(commentId, text, newLanguage, queue, priority, at);
  }

  public Flagged queue(String newQueue) {
    return new Flagged(commentId, text, language, newQueue, priority, at);
  }

  public Flagged priority(double newPriority) {
    return new Flagged(commentId, text, language, queue, (float) newPriority, at);
  }

  public Flagged secondsLater(long seconds) {
    return new Flagged(commentId, text, language, queue, priority, at.plusSeconds(seconds));
  }

  public String itemId() {
    return FlaggedItem.itemIdOf(comment(CommentEvent.CREATE));
  }

  public FlaggedItem flagged() {
    return item(
        ItemChange.FLAGGED,
        CommentEvent.CREATE,
        verdict(),
        List.of(new Finding(Harm.THREAT, 0.875f, 0.5f, true)));
  }

  public FlaggedItem cleared() {
    return item(ItemChange.CLEARED, CommentEvent.EDIT, verdict(), List.of());
  }

  public FlaggedItem deleted() {
    return item(ItemChange.DELETED, CommentEvent.DELETE, null, List.of());
  }

  private FlaggedItem item(
      ItemChange change, CommentEvent event, Verdict verdict, List<Finding> findings) {
    boolean flagged = change == ItemChange.FLAGGED;
    return new FlaggedItem(
        itemId(),
        change,
        comment(event),
        verdict,
        findings,
        flagged ? queue : null,
        flagged ? priority : 0f,
        flagged ? List.of("threat: 88 % sure") : List.of(),
        "policy-3",
        at);
  }

  private Comment comment(CommentEvent event) {
    boolean deleted = event == CommentEvent.DELETE;
    return new Comment(
        "mastodon",
        commentId,
        event,
        deleted ? null : text,
        deleted ? null : "a1b2c3d4e5f6",
        deleted ? List.of() : List.of("0f1e2d3c4b5a"),
        null,
        "thread-1",
        null,
        null,
        null,
        at.minusSeconds(1),
        null,
        "https://social.example/" + commentId,
        at.minusMillis(500));
  }

  private Verdict verdict() {
    List<Score> scores =
        Arrays.stream(Harm.values())
            .map(harm -> new Score(harm, harm == Harm.THREAT ? 0.875f : 0.125f, 0.5f, true))
            .toList();
    return new Verdict(
        new ModelRef("fast", "1.2.3", MODEL_SHA256),
        null,
        "rules-7",
        language,
        0.75f,
        scores,
        List.of(
            new RuleMatch(
                "sw-1", Harm.STALKING, RuleSeverity.HIGH, false, List.of(new TextSpan(7, 9)))),
        List.of(new Highlight(Harm.THREAT, new TextSpan(0, 6), 0.5f)),
        at);
  }
}
