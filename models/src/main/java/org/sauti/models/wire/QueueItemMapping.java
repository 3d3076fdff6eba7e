package org.sauti.models.wire;

import org.sauti.models.Claim;
import org.sauti.models.HandledCommand;
import org.sauti.models.ItemChange;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;

/** {@link QueueItem} to Avro and back. */
final class QueueItemMapping {
  private QueueItemMapping() {}

  static org.sauti.models.avro.QueueItem toAvro(QueueItem item) {
    return new org.sauti.models.avro.QueueItem(
        item.itemId(),
        item.state().name(),
        item.version(),
        item.queue(),
        item.priority(),
        FlaggedItemMapping.toAvro(item.flagged()),
        org.sauti.models.avro.ItemChange.valueOf(item.change().name()),
        item.changedAt(),
        item.openedAt(),
        item.closedAt(),
        toAvro(item.claim()),
        QueueEventMapping.toAvro(item.decision()),
        item.history().stream().map(QueueEventMapping::toAvro).toList(),
        item.handledCommands().stream().map(QueueItemMapping::toAvro).toList());
  }

  static QueueItem fromAvro(org.sauti.models.avro.QueueItem item) {
    return new QueueItem(
        item.getItemId(),
        QueueItemState.valueOf(item.getState()),
        item.getVersion(),
        item.getQueue(),
        item.getPriority(),
        FlaggedItemMapping.fromAvro(item.getFlagged()),
        ItemChange.valueOf(item.getChange().name()),
        item.getChangedAt(),
        item.getOpenedAt(),
        item.getClosedAt(),
        fromAvro(item.getClaim()),
        QueueEventMapping.fromAvro(item.getDecision()),
        item.getHistory().stream().map(QueueEventMapping::fromAvro).toList(),
        item.getHandledCommands().stream().map(QueueItemMapping::fromAvro).toList());
  }

  private static org.sauti.models.avro.Claim toAvro(Claim claim) {
    if (claim == null) {
      return null;
    }
    return new org.sauti.models.avro.Claim(claim.moderator(), claim.claimedAt(), claim.expiresAt());
  }

  private static Claim fromAvro(org.sauti.models.avro.Claim claim) {
    if (claim == null) {
      return null;
    }
    return new Claim(claim.getModerator(), claim.getClaimedAt(), claim.getExpiresAt());
  }

  private static org.sauti.models.avro.HandledCommand toAvro(HandledCommand command) {
    return new org.sauti.models.avro.HandledCommand(
        command.commandId(), QueueEventMapping.name(command.refusal()));
  }

  private static HandledCommand fromAvro(org.sauti.models.avro.HandledCommand command) {
    return new HandledCommand(
        command.getCommandId(), QueueEventMapping.refusal(command.getRefusal()));
  }
}
