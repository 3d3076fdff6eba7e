package org.sauti.models;

import static org.sauti.models.Checks.notBlank;
import static org.sauti.models.Checks.unitInterval;

import java.time.Instant;
import java.util.Objects;

/**
 * What happened to an item of a queue, or how a command was answered. Never holds the comment's
 * text. Platform, comment and queue are null only when a command named an item that does not exist.
 *
 * @param itemId the item
 * @param type what happened
 * @param version version of the item after the event; 0 when there is no such item
 * @param at when
 * @param platform where the comment is
 * @param commentId the comment on that platform
 * @param queue the item's queue after the event
 * @param priority the item's priority after the event, in [0, 1]
 * @param change the news of the comment that caused the event, null when something else did
 * @param commandId the command that the event answers, null when it answers none
 * @param actor pseudonym of the moderator whom it concerns, nullable
 * @param decision what was decided; null unless {@link QueueEventType#DECIDED}, {@link
 *     QueueEventType#REVIEWED}, {@link QueueEventType#DISPUTED} or {@link QueueEventType#UNDONE}
 * @param claimExpiresAt until when the actor has the item; null unless {@link
 *     QueueEventType#CLAIMED}, {@link QueueEventType#REVIEW_CLAIMED} or {@link
 *     QueueEventType#UNDONE}
 * @param refusal why the command was refused; null unless {@link QueueEventType#REFUSED}, or {@link
 *     QueueEventType#REPEATED} of a refused command
 * @param fromQueue the queue that the item left; null unless it changed its queue
 * @param note what the actor said, in their words, nullable
 */
public record QueueEvent(
    String itemId,
    QueueEventType type,
    long version,
    Instant at,
    String platform,
    String commentId,
    String queue,
    float priority,
    ItemChange change,
    String commandId,
    String actor,
    Decision decision,
    Instant claimExpiresAt,
    Refusal refusal,
    String fromQueue,
    String note) {
  public QueueEvent {
    notBlank(itemId, "itemId");
    Objects.requireNonNull(type, "type");
    if (version < 0) {
      throw new IllegalArgumentException("version must not be negative but is " + version);
    }
    Objects.requireNonNull(at, "at");
    unitInterval(priority, "priority");
    requireDetails(type, change, commandId, decision, claimExpiresAt, refusal);
  }

  /** An event that neither changed the queue nor carries a note. */
  public QueueEvent(
      String itemId,
      QueueEventType type,
      long version,
      Instant at,
      String platform,
      String commentId,
      String queue,
      float priority,
      ItemChange change,
      String commandId,
      String actor,
      Decision decision,
      Instant claimExpiresAt,
      Refusal refusal) {
    this(
        itemId,
        type,
        version,
        at,
        platform,
        commentId,
        queue,
        priority,
        change,
        commandId,
        actor,
        decision,
        claimExpiresAt,
        refusal,
        null,
        null);
  }

  private static void requireDetails(
      QueueEventType type,
      ItemChange change,
      String commandId,
      Decision decision,
      Instant claimExpiresAt,
      Refusal refusal) {
    switch (type) {
      case OPENED, UPDATED, REOPENED, CLOSED -> Objects.requireNonNull(change, "change");
      case CLAIMED, REVIEW_CLAIMED -> Objects.requireNonNull(claimExpiresAt, "claimExpiresAt");
      case DECIDED, REVIEWED, DISPUTED, UNDONE -> Objects.requireNonNull(decision, "decision");
      case REFUSED -> Objects.requireNonNull(refusal, "refusal");
      case REPEATED -> Objects.requireNonNull(commandId, "commandId");
      case RELEASED,
          CLAIM_EXPIRED,
          ESCALATED,
          MOVED,
          LABELLED,
          NOTED,
          SKIPPED,
          REVIEW_REQUESTED,
          MADE_GOLDEN -> {}
    }
  }
}
