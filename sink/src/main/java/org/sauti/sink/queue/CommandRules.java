package org.sauti.sink.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sauti.models.Claim;
import org.sauti.models.Decision;
import org.sauti.models.HandledCommand;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueCommandType;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.Refusal;

/**
 * What a command does to an item. Each command is answered with exactly one event that carries its
 * id: that it was done, why it was refused, or that it had been answered before.
 */
final class CommandRules {
  private final Duration claimDuration;

  CommandRules(Duration claimDuration) {
    this.claimDuration = claimDuration;
  }

  /**
   * @param item the item, null when there is none
   * @param command what to do
   * @param now the time to judge claims by and to write on events
   */
  Outcome apply(QueueItem item, QueueCommand command, Instant now) {
    if (item == null) {
      return new Outcome(null, List.of(QueueEvents.notFound(command, now)));
    }
    for (HandledCommand handled : item.handledCommands()) {
      if (handled.commandId().equals(command.commandId())) {
        return ItemDraft.of(item)
            .answered(same -> QueueEvents.repeated(same, command, handled.refusal(), now));
      }
    }
    Outcome expiry = ClaimRules.expire(item, now);
    return judged(expiry.item(), command, now).after(expiry);
  }

  private Outcome judged(QueueItem item, QueueCommand command, Instant now) {
    Refusal refusal = refusalOf(item, command);
    ItemDraft draft = ItemDraft.of(item).handled(new HandledCommand(command.commandId(), refusal));
    if (refusal != null) {
      return draft.answered(same -> QueueEvents.refused(same, command, refusal, now));
    }
    return switch (command.type()) {
      case CLAIM ->
          draft
              .claim(new Claim(command.actor(), now, now.plus(claimDuration)))
              .happened(claimed -> QueueEvents.claimed(claimed, command, now));
      case RELEASE ->
          draft.claim(null).happened(released -> QueueEvents.released(released, command, now));
      case DECIDE ->
          draft
              .decide(
                  new Decision(command.action(), command.reason().strip(), command.actor(), now))
              .happened(decided -> QueueEvents.decided(decided, command, now));
    };
  }

  /** The first reason not to do it, the most useful to the sender first; null to do it. */
  private static Refusal refusalOf(QueueItem item, QueueCommand command) {
    if (item.state() == QueueItemState.CLOSED) {
      return Refusal.CLOSED;
    }
    if (item.state() == QueueItemState.DECIDED) {
      return Refusal.ALREADY_DECIDED;
    }
    Refusal refusal = claimRefusalOf(item, command);
    if (refusal != null) {
      return refusal;
    }
    Long expected = command.expectedVersion();
    if (expected != null && expected != item.version()) {
      return Refusal.STALE_VERSION;
    }
    boolean reasonMissing = command.reason() == null || command.reason().isBlank();
    return command.type() == QueueCommandType.DECIDE && reasonMissing
        ? Refusal.REASON_MISSING
        : null;
  }

  private static Refusal claimRefusalOf(QueueItem item, QueueCommand command) {
    return switch (command.type()) {
      case CLAIM ->
          item.claim() == null || item.claim().moderator().equals(command.actor())
              ? null
              : Refusal.CLAIMED_BY_ANOTHER;
      case RELEASE, DECIDE -> ClaimRules.refusalUnlessHolder(item, command.actor());
    };
  }
}
