package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

import java.time.Instant;
import java.util.Objects;

/**
 * What somebody wants to be done with an item of a queue.
 *
 * @param commandId made by the sender; a command sent twice has effect once
 * @param itemId the item
 * @param type what to do
 * @param actor pseudonym of the moderator
 * @param expectedVersion refuse when the item has another version; null for any version
 * @param action what is decided; null unless the command decides
 * @param reason why, in the moderator's words, nullable; a decision without one is refused
 * @param issuedAt when it was sent
 */
public record QueueCommand(
    String commandId,
    String itemId,
    QueueCommandType type,
    String actor,
    Long expectedVersion,
    ModerationAction action,
    String reason,
    Instant issuedAt) {
  public QueueCommand {
    notBlank(commandId, "commandId");
    notBlank(itemId, "itemId");
    Objects.requireNonNull(type, "type");
    notBlank(actor, "actor");
    if (type == QueueCommandType.DECIDE) {
      Objects.requireNonNull(action, "action");
    }
    Objects.requireNonNull(issuedAt, "issuedAt");
  }

  /** A command to take an item. */
  public static QueueCommand claim(
      String commandId, String itemId, String actor, Instant issuedAt) {
    return new QueueCommand(
        commandId, itemId, QueueCommandType.CLAIM, actor, null, null, null, issuedAt);
  }

  /** A command to give an item back. */
  public static QueueCommand release(
      String commandId, String itemId, String actor, Instant issuedAt) {
    return new QueueCommand(
        commandId, itemId, QueueCommandType.RELEASE, actor, null, null, null, issuedAt);
  }

  /** A command to decide on an item, whatever its version. */
  public static QueueCommand decide(
      String commandId,
      String itemId,
      String actor,
      ModerationAction action,
      String reason,
      Instant issuedAt) {
    return new QueueCommand(
        commandId, itemId, QueueCommandType.DECIDE, actor, null, action, reason, issuedAt);
  }

  /** The same command, refused unless the item has this version; null for any version. */
  public QueueCommand expecting(Long version) {
    return new QueueCommand(commandId, itemId, type, actor, version, action, reason, issuedAt);
  }
}
