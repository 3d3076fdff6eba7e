package org.sauti.models.wire;

import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueCommandType;

/** {@link QueueCommand} to Avro and back. */
final class QueueCommandMapping {
  private QueueCommandMapping() {}

  static org.sauti.models.avro.QueueCommand toAvro(QueueCommand command) {
    return new org.sauti.models.avro.QueueCommand(
        command.commandId(),
        command.itemId(),
        command.type().name(),
        command.actor(),
        command.expectedVersion(),
        command.action() == null ? null : command.action().name(),
        command.reason(),
        command.queue(),
        LabelMapping.toAvro(command.labels()),
        command.override(),
        command.issuedAt());
  }

  static QueueCommand fromAvro(org.sauti.models.avro.QueueCommand command) {
    return new QueueCommand(
        command.getCommandId(),
        command.getItemId(),
        QueueCommandType.valueOf(command.getType()),
        command.getActor(),
        command.getExpectedVersion(),
        command.getAction() == null ? null : ModerationAction.valueOf(command.getAction()),
        command.getReason(),
        command.getQueue(),
        LabelMapping.fromAvro(command.getLabels()),
        command.getOverride(),
        command.getIssuedAt());
  }
}
