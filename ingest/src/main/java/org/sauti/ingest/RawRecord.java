package org.sauti.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sauti.models.RejectedRecord;

/**
 * A record of a raw topic as it came. The byte arrays are shared, not copied; nobody may change
 * them.
 *
 * @param topic the raw topic
 * @param partition partition of that topic
 * @param offset offset in that partition
 * @param timestamp of the record in its topic
 * @param key nullable
 * @param value nullable
 * @param headers in their order
 */
public record RawRecord(
    String topic,
    int partition,
    long offset,
    Instant timestamp,
    byte[] key,
    byte[] value,
    List<RejectedRecord.Header> headers) {
  public RawRecord {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(timestamp, "timestamp");
    headers = List.copyOf(headers);
  }
}
