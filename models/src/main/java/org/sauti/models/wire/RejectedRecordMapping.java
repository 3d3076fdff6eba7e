package org.sauti.models.wire;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;
import org.sauti.models.Stage;

/** {@link RejectedRecord} to Avro and back. */
final class RejectedRecordMapping {
  private RejectedRecordMapping() {}

  static org.sauti.models.avro.RejectedRecord toAvro(RejectedRecord rejected) {
    return new org.sauti.models.avro.RejectedRecord(
        rejected.code().name(),
        rejected.message(),
        rejected.stage().label(),
        rejected.platform(),
        rejected.topic(),
        rejected.partition(),
        rejected.offset(),
        rejected.timestamp(),
        wrap(rejected.key()),
        wrap(rejected.value()),
        rejected.headers().stream()
            .map(h -> new org.sauti.models.avro.RecordHeader(h.name(), wrap(h.value())))
            .toList());
  }

  static RejectedRecord fromAvro(org.sauti.models.avro.RejectedRecord rejected) {
    return new RejectedRecord(
        RejectCode.valueOf(rejected.getCode()),
        rejected.getMessage(),
        Stage.valueOf(rejected.getStage().toUpperCase(Locale.ROOT)),
        rejected.getPlatform(),
        rejected.getTopic(),
        rejected.getPartition(),
        rejected.getOffset(),
        rejected.getTimestamp(),
        unwrap(rejected.getKey()),
        unwrap(rejected.getValue()),
        rejected.getHeaders().stream()
            .map(h -> new RejectedRecord.Header(h.getName(), unwrap(h.getValue())))
            .toList());
  }

  private static ByteBuffer wrap(byte[] bytes) {
    return bytes == null ? null : ByteBuffer.wrap(bytes);
  }

  private static byte[] unwrap(ByteBuffer buffer) {
    if (buffer == null) {
      return null;
    }
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
