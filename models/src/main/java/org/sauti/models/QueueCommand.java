package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

import java.time.Instant;
import java.util.Map;
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
 * @param reason why, or the text of a note, in the moderator's words; nullable, but refused where
 *     it is needed
 * @param queue where the item goes; null unless the command moves or escalates it
 * @param labels whether the text has a harm, in the sender's eyes; harms that are not named were
 *     not judged
 * @param override whether the sender may act on what others have or decided
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
    String queue,
    Map<Harm, Boolean> labels,
    boolean override,
    Instant issuedAt) {
  public QueueCommand {
    notBlank(commandId, "commandId");
    notBlank(itemId, "itemId");
    Objects.requireNonNull(type, "type");
    notBlank(actor, "actor");
    if (type == QueueCommandType.DECIDE) {
      Objects.requireNonNull(action, "action");
    }
    labels = Map.copyOf(labels);
    Objects.requireNonNull(issuedAt, "issuedAt");
  }

  /** A command to take an item. */
  public static QueueCommand claim(
      String commandId, String itemId, String actor, Instant issuedAt) {
    return of(commandId, itemId, QueueCommandType.CLAIM, actor, issuedAt);
  }

  /** A command to give an item back. */
  public static QueueCommand release(
      String commandId, String itemId, String actor, Instant issuedAt) {
    return of(commandId, itemId, QueueCommandType.RELEASE, actor, issuedAt);
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
        commandId,
        itemId,
        QueueCommandType.DECIDE,
        actor,
        null,
        action,
        reason,
        null,
        Map.of(),
        false,
        issuedAt);
  }

  /** A command that needs nothing but an item; any but {@link QueueCommandType#DECIDE}. */
  public static QueueCommand of(
      String commandId, String itemId, QueueCommandType type, String actor, Instant issuedAt) {
    return new QueueCommand(
        commandId, itemId, type, actor, null, null, null, null, Map.of(), false, issuedAt);
  }

  /** The same command, refused unless the item has this version; null for any version. */
  public QueueCommand expecting(Long version) {
    return new QueueCommand(
        commandId, itemId, type, actor, version, action, reason, queue, labels, override, issuedAt);
  }

  /** The same command with a reason, or the text of a note. */
  public QueueCommand because(String words) {
    return new QueueCommand(
        commandId,
        itemId,
        type,
        actor,
        expectedVersion,
        action,
        words,
        queue,
        labels,
        override,
        issuedAt);
  }

  /** The same command to another queue. */
  public QueueCommand to(String newQueue) {
    return new QueueCommand(
        commandId,
        itemId,
        type,
        actor,
        expectedVersion,
        action,
        reason,
        newQueue,
        labels,
        override,
        issuedAt);
  }

  /** The same command with what the sender says of single harms. */
  public QueueCommand labelled(Map<Harm, Boolean> harms) {
    return new QueueCommand(
        commandId,
        itemId,
        type,
        actor,
        expectedVersion,
        action,
        reason,
        queue,
        harms,
        override,
        issuedAt);
  }

  /** The same command by somebody who may act on what others have or decided. */
  public QueueCommand overriding() {
    return new QueueCommand(
        commandId,
        itemId,
        type,
        actor,
        expectedVersion,
        action,
        reason,
        queue,
        labels,
        true,
        issuedAt);
  }
}
