package org.sauti.sink.queue;

import java.time.Instant;
import org.sauti.models.Claim;
import org.sauti.models.Comment;
import org.sauti.models.Decision;
import org.sauti.models.ItemChange;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.QueueItem;
import org.sauti.models.Refusal;

/** Makes the events of an item; each is told with the item as it is after it. */
final class QueueEvents {
  private QueueEvents() {}

  static QueueEvent news(QueueEventType type, QueueItem item, Instant at) {
    return event(item, type, at, item.change(), null, null, null, null, null);
  }

  static QueueEvent claimed(QueueItem item, QueueCommand command, Instant at) {
    Instant expiresAt = item.claim().expiresAt();
    return event(
        item,
        QueueEventType.CLAIMED,
        at,
        null,
        command.commandId(),
        command.actor(),
        null,
        expiresAt,
        null);
  }

  static QueueEvent released(QueueItem item, QueueCommand command, Instant at) {
    return event(
        item,
        QueueEventType.RELEASED,
        at,
        null,
        command.commandId(),
        command.actor(),
        null,
        null,
        null);
  }

  static QueueEvent claimExpired(QueueItem item, Claim claim, Instant at) {
    return event(
        item, QueueEventType.CLAIM_EXPIRED, at, null, null, claim.moderator(), null, null, null);
  }

  static QueueEvent decided(QueueItem item, QueueCommand command, Instant at) {
    return event(
        item,
        QueueEventType.DECIDED,
        at,
        null,
        command.commandId(),
        command.actor(),
        item.decision(),
        null,
        null);
  }

  static QueueEvent refused(QueueItem item, QueueCommand command, Refusal refusal, Instant at) {
    return event(
        item,
        QueueEventType.REFUSED,
        at,
        null,
        command.commandId(),
        command.actor(),
        null,
        null,
        refusal);
  }

  /** The answer to a command on an item that does not exist. */
  static QueueEvent notFound(QueueCommand command, Instant at) {
    return new QueueEvent(
        command.itemId(),
        QueueEventType.REFUSED,
        0,
        at,
        null,
        null,
        null,
        0f,
        null,
        command.commandId(),
        command.actor(),
        null,
        null,
        Refusal.NOT_FOUND);
  }

  /**
   * @param earlier how the command was refused when it first came, null when it was done
   */
  static QueueEvent repeated(QueueItem item, QueueCommand command, Refusal earlier, Instant at) {
    return event(
        item,
        QueueEventType.REPEATED,
        at,
        null,
        command.commandId(),
        command.actor(),
        null,
        null,
        earlier);
  }

  private static QueueEvent event(
      QueueItem item,
      QueueEventType type,
      Instant at,
      ItemChange change,
      String commandId,
      String actor,
      Decision decision,
      Instant claimExpiresAt,
      Refusal refusal) {
    Comment comment = item.flagged().comment();
    return new QueueEvent(
        item.itemId(),
        type,
        item.version(),
        at,
        comment.platform(),
        comment.commentId(),
        item.queue(),
        item.priority(),
        change,
        commandId,
        actor,
        decision,
        claimExpiresAt,
        refusal);
  }
}
