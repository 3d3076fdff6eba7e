package org.sauti.models.wire;

import org.sauti.models.Claim;
import org.sauti.models.HandledCommand;
import org.sauti.models.ItemChange;
import org.sauti.models.Labelling;
import org.sauti.models.Note;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.Review;
import org.sauti.models.ReviewKind;

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
        item.opinions().stream().map(QueueEventMapping::toAvro).toList(),
        toAvro(item.review()),
        toAvro(item.labelling()),
        item.notes().stream().map(QueueItemMapping::toAvro).toList(),
        item.skippedBy(),
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
        item.getOpinions().stream().map(QueueEventMapping::fromAvro).toList(),
        fromAvro(item.getReview()),
        fromAvro(item.getLabelling()),
        item.getNotes().stream().map(QueueItemMapping::fromAvro).toList(),
        item.getSkippedBy(),
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

  private static org.sauti.models.avro.Review toAvro(Review review) {
    if (review == null) {
      return null;
    }
    return new org.sauti.models.avro.Review(
        review.kind().name(),
        review.pending(),
        review.requestedBy(),
        review.requestedAt(),
        toAvro(review.claim()));
  }

  private static Review fromAvro(org.sauti.models.avro.Review review) {
    if (review == null) {
      return null;
    }
    return new Review(
        ReviewKind.valueOf(review.getKind()),
        review.getPending(),
        review.getRequestedBy(),
        review.getRequestedAt(),
        fromAvro(review.getClaim()));
  }

  private static org.sauti.models.avro.Labelling toAvro(Labelling labelling) {
    if (labelling == null) {
      return null;
    }
    return new org.sauti.models.avro.Labelling(
        LabelMapping.toAvro(labelling.labels()), labelling.moderator(), labelling.at());
  }

  private static Labelling fromAvro(org.sauti.models.avro.Labelling labelling) {
    if (labelling == null) {
      return null;
    }
    return new Labelling(
        LabelMapping.fromAvro(labelling.getLabels()), labelling.getModerator(), labelling.getAt());
  }

  private static org.sauti.models.avro.Note toAvro(Note note) {
    return new org.sauti.models.avro.Note(note.text(), note.moderator(), note.at());
  }

  private static Note fromAvro(org.sauti.models.avro.Note note) {
    return new Note(note.getText(), note.getModerator(), note.getAt());
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
