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

  static QueueEvent claimed(
      QueueItem item, QueueEventType type, QueueCommand command, Instant expiresAt, Instant at) {
    return event(item, type, at, null, command.commandId(), command.actor(), null, expiresAt, null);
  }

  /** That a command was done of which there is nothing more to tell. */
  static QueueEvent done(QueueItem item, QueueEventType type, QueueCommand command, Instant at) {
    return event(item, type, at, null, command.commandId(), command.actor(), null, null, null);
  }

  static QueueEvent claimExpired(QueueItem item, Claim claim, Instant at) {
    return event(
        item, QueueEventType.CLAIM_EXPIRED, at, null, null, claim.moderator(), null, null, null);
  }

  /** A decision, or an opinion beside one. */
  static QueueEvent opinion(
      QueueItem item, QueueEventType type, QueueCommand command, Decision opinion, Instant at) {
    return event(item, type, at, null, command.commandId(), command.actor(), opinion, null, null);
  }

  static QueueEvent disputed(
      QueueItem item, QueueCommand command, Decision second, String fromQueue, Instant at) {
    return with(opinion(item, QueueEventType.DISPUTED, command, second, at), fromQueue, null);
  }

  static QueueEvent undone(QueueItem item, QueueCommand command, Decision undone, Instant at) {
    return event(
        item,
        QueueEventType.UNDONE,
        at,
        null,
        command.commandId(),
        command.actor(),
        undone,
        item.claim() == null ? null : item.claim().expiresAt(),
        null);
  }

  static QueueEvent moved(
      QueueItem item, QueueEventType type, QueueCommand command, String fromQueue, Instant at) {
    return with(done(item, type, command, at), fromQueue, command.reason().strip());
  }

  static QueueEvent noted(QueueItem item, QueueCommand command, Instant at) {
    return with(done(item, QueueEventType.NOTED, command, at), null, command.reason().strip());
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

  private static QueueEvent with(QueueEvent event, String fromQueue, String note) {
    return new QueueEvent(
        event.itemId(),
        event.type(),
        event.version(),
        event.at(),
        event.platform(),
        event.commentId(),
        event.queue(),
        event.priority(),
        event.change(),
        event.commandId(),
        event.actor(),
        event.decision(),
        event.claimExpiresAt(),
        event.refusal(),
        fromQueue,
        note);
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
