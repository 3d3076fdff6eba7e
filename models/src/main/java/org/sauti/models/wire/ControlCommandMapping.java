package org.sauti.models.wire;

import java.util.List;
import org.sauti.models.ControlCommand;
import org.sauti.models.ControlCommandType;
import org.sauti.models.TextFile;

/** {@link ControlCommand} to Avro and back. */
final class ControlCommandMapping {
  private ControlCommandMapping() {}

  static org.sauti.models.avro.ControlCommand toAvro(ControlCommand command) {
    List<org.sauti.models.avro.TextFile> files =
        command.files().stream()
            .map(file -> new org.sauti.models.avro.TextFile(file.name(), file.content()))
            .toList();
    return new org.sauti.models.avro.ControlCommand(
        command.commandId(), command.type().name(), command.version(), files, command.issuedAt());
  }

  static ControlCommand fromAvro(org.sauti.models.avro.ControlCommand command) {
    return new ControlCommand(
        command.getCommandId(),
        ControlCommandType.valueOf(command.getType()),
        command.getVersion(),
        command.getFiles().stream()
            .map(file -> new TextFile(file.getName(), file.getContent()))
            .toList(),
        command.getIssuedAt());
  }
}
