package org.sauti.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.sauti.models.RejectedRecord;

/** Records of a raw topic. */
public final class RawRecords {
  /** The time at which all of them came. */
  public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private RawRecords() {}

  public static RawRecord of(String value) {
    return of(value.getBytes(StandardCharsets.UTF_8));
  }

  public static RawRecord of(byte[] value) {
    return new RawRecord(
        "raw.test",
        3,
        42L,
        NOON,
        "key".getBytes(StandardCharsets.UTF_8),
        value,
        List.of(new RejectedRecord.Header("X-Event", new byte[] {7})));
  }
}
