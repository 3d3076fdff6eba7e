package org.sauti.models.wire;

import org.sauti.models.Decision;
import org.sauti.models.DecisionStage;
import org.sauti.models.ItemChange;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.Refusal;

/** {@link QueueEvent} and {@link Decision} to Avro and back. */
final class QueueEventMapping {
  private QueueEventMapping() {}

  static org.sauti.models.avro.QueueEvent toAvro(QueueEvent event) {
    return new org.sauti.models.avro.QueueEvent(
        event.itemId(),
        event.type().name(),
        event.version(),
        event.at(),
        event.platform(),
        event.commentId(),
        event.queue(),
        event.priority(),
        event.change() == null
            ? null
            : org.sauti.models.avro.ItemChange.valueOf(event.change().name()),
        event.commandId(),
        event.actor(),
        toAvro(event.decision()),
        event.claimExpiresAt(),
        name(event.refusal()),
        event.fromQueue(),
        event.note());
  }

  static QueueEvent fromAvro(org.sauti.models.avro.QueueEvent event) {
    return new QueueEvent(
        event.getItemId(),
        QueueEventType.valueOf(event.getType()),
        event.getVersion(),
        event.getAt(),
        event.getPlatform(),
        event.getCommentId(),
        event.getQueue(),
        event.getPriority(),
        event.getChange() == null ? null : ItemChange.valueOf(event.getChange().name()),
        event.getCommandId(),
        event.getActor(),
        fromAvro(event.getDecision()),
        event.getClaimExpiresAt(),
        refusal(event.getRefusal()),
        event.getFromQueue(),
        event.getNote());
  }

  static org.sauti.models.avro.Decision toAvro(Decision decision) {
    if (decision == null) {
      return null;
    }
    return new org.sauti.models.avro.Decision(
        decision.action().name(),
        decision.reason(),
        decision.moderator(),
        decision.decidedAt(),
        LabelMapping.toAvro(decision.labels()),
        decision.stage().name());
  }

  static Decision fromAvro(org.sauti.models.avro.Decision decision) {
    if (decision == null) {
      return null;
    }
    return new Decision(
        ModerationAction.valueOf(decision.getAction()),
        decision.getReason(),
        decision.getModerator(),
        decision.getDecidedAt(),
        LabelMapping.fromAvro(decision.getLabels()),
        DecisionStage.valueOf(decision.getStage()));
  }

  static String name(Refusal refusal) {
    return refusal == null ? null : refusal.name();
  }

  static Refusal refusal(String name) {
    return name == null ? null : Refusal.valueOf(name);
  }
}
