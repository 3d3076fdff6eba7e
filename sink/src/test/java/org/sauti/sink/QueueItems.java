package org.sauti.sink;

import java.time.Duration;
import java.util.List;
import org.sauti.models.Claim;
import org.sauti.models.Decision;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ItemChange;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.Refusal;
import org.sauti.models.Review;
import org.sauti.models.ReviewKind;

/** Makes items and events as the queue would. */
public final class QueueItems {
  private QueueItems() {}

  public static QueueItem open(Flagged comment) {
    return item(comment, 1, null);
  }

  /** One whose comment was deleted. */
  public static QueueItem closed(Flagged comment) {
    QueueItem open = open(comment);
    return new QueueItem(
        open.itemId(),
        QueueItemState.CLOSED,
        2,
        open.queue(),
        open.priority(),
        comment.deleted(),
        ItemChange.DELETED,
        open.changedAt(),
        open.openedAt(),
        Flagged.NOON,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        open.history(),
        List.of());
  }

  public static QueueItem claimed(Flagged comment, String moderator) {
    Claim claim = new Claim(moderator, Flagged.NOON, Flagged.NOON.plus(Duration.ofMinutes(10)));
    return item(comment, 2, claim);
  }

  public static QueueItem skipped(Flagged comment, String moderator) {
    return ItemEdit.of(open(comment)).skippedBy(moderator).item();
  }

  /** That Juma decided to remove it, and that others are asked. */
  public static QueueItem decided(Flagged comment, ReviewKind review) {
    QueueItem open = open(comment);
    Decision decision =
        new Decision(ModerationAction.REMOVE, "a threat", "Juma", Flagged.NOON.plusSeconds(60));
    return new QueueItem(
        open.itemId(),
        QueueItemState.DECIDED,
        3,
        open.queue(),
        open.priority(),
        open.flagged(),
        open.change(),
        open.changedAt(),
        open.openedAt(),
        decision.decidedAt(),
        null,
        decision,
        List.of(decision),
        new Review(review, true, null, decision.decidedAt(), null),
        null,
        List.of(),
        List.of(),
        open.history(),
        List.of());
  }

  public static QueueEvent reviewClaimedEvent(String itemId, String commandId, String moderator) {
    return event(
        itemId,
        QueueEventType.REVIEW_CLAIMED,
        4,
        commandId,
        moderator,
        null,
        Duration.ofMinutes(10),
        null);
  }

  public static QueueEvent openedEvent(String itemId) {
    return new QueueEvent(
        itemId,
        QueueEventType.OPENED,
        1,
        Flagged.NOON,
        "mastodon",
        "c1",
        "threats",
        0.5f,
        ItemChange.FLAGGED,
        null,
        null,
        null,
        null,
        null);
  }

  public static QueueEvent claimedEvent(String itemId, String commandId, String moderator) {
    return event(
        itemId,
        QueueEventType.CLAIMED,
        2,
        commandId,
        moderator,
        null,
        Duration.ofMinutes(10),
        null);
  }

  public static QueueEvent decidedEvent(String itemId, String commandId, String moderator) {
    Decision decision = new Decision(ModerationAction.WARN, "first time", moderator, Flagged.NOON);
    return event(itemId, QueueEventType.DECIDED, 3, commandId, moderator, decision, null, null);
  }

  public static QueueEvent refusedEvent(
      String itemId, String commandId, String moderator, Refusal refusal) {
    return event(itemId, QueueEventType.REFUSED, 2, commandId, moderator, null, null, refusal);
  }

  public static QueueEvent repeatedEvent(
      String itemId, String commandId, String moderator, Refusal refusal) {
    return event(itemId, QueueEventType.REPEATED, 2, commandId, moderator, null, null, refusal);
  }

  private static QueueEvent event(
      String itemId,
      QueueEventType type,
      long version,
      String commandId,
      String moderator,
      Decision decision,
      Duration claim,
      Refusal refusal) {
    return new QueueEvent(
        itemId,
        type,
        version,
        Flagged.NOON,
        "mastodon",
        "c1",
        "threats",
        0.5f,
        null,
        commandId,
        moderator,
        decision,
        claim == null ? null : Flagged.NOON.plus(claim),
        refusal);
  }

  private static QueueItem item(Flagged comment, long version, Claim claim) {
    FlaggedItem flagged = comment.flagged();
    QueueEvent opened =
        new QueueEvent(
            flagged.itemId(),
            QueueEventType.OPENED,
            1,
            Flagged.NOON,
            "mastodon",
            comment.commentId(),
            comment.queue(),
            comment.priority(),
            ItemChange.FLAGGED,
            null,
            null,
            null,
            null,
            null);
    return new QueueItem(
        flagged.itemId(),
        QueueItemState.OPEN,
        version,
        comment.queue(),
        comment.priority(),
        flagged,
        ItemChange.FLAGGED,
        flagged.comment().occurredAt(),
        comment.at(),
        null,
        claim,
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(opened),
        List.of());
  }
}
