package org.sauti.ingest.source;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The timestamp of a record in its topic. */
final class RecordTime {
  private RecordTime() {}

  /** The record's own; now, in whole milliseconds as Kafka has them, where it has none. */
  static Instant of(ConsumerRecord<?, ?> record, InstantSource clock) {
    return record.timestamp() < 0
        ? clock.instant().truncatedTo(ChronoUnit.MILLIS)
        : Instant.ofEpochMilli(record.timestamp());
  }
}
