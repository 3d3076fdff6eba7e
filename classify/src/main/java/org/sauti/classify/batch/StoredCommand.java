package org.sauti.classify.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.sauti.models.ControlCommand;
import org.sauti.models.wire.Wire;

/**
 * A command as state holds it: compressed, for each subtask writes it into each checkpoint, and
 * readable for as long as its schema is.
 */
final class StoredCommand {
  private StoredCommand() {}

  static byte[] pack(ControlCommand command) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
      compressed.write(Wire.CONTROL_COMMAND.encode(command));
    }
    return bytes.toByteArray();
  }

  static ControlCommand unpack(byte[] bytes) throws IOException {
    try (GZIPInputStream compressed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return Wire.CONTROL_COMMAND.decode(compressed.readAllBytes());
    }
  }
}
