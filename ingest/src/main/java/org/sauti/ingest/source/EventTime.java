package org.sauti.ingest.source;

import java.time.Instant;
import java.time.InstantSource;
import org.apache.flink.api.common.eventtime.SerializableTimestampAssigner;
import org.sauti.ingest.IngestEvent;

/**
 * Event time: when the event happened; for a rejected record, when Kafka took it. It is never later
 * than now, because one time far in the future would make everything after it late, and never
 * before 1970.
 */
public final class EventTime implements SerializableTimestampAssigner<IngestEvent> {
  private static final long serialVersionUID = 1L;

  private final InstantSource clock;

  /**
   * @param clock must be serialisable
   */
  public EventTime(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public long extractTimestamp(IngestEvent event, long recordTimestamp) {
    Instant time =
        event.comment() == null ? event.rejected().timestamp() : event.comment().occurredAt();
    return Math.max(0, Math.min(time.toEpochMilli(), clock.millis()));
  }
}
