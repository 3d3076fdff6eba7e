package org.sauti.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.ingest.RawRecords.NOON;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.sauti.ingest.Comments;
import org.sauti.ingest.IngestEvent;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;
import org.sauti.models.Stage;

class EventTimeTest {
  private static final long NO_KAFKA_TIME = -1;

  private final EventTime eventTime = new EventTime(Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void should_be_when_the_event_happened() {
    assertThat(timeOf(NOON.minusSeconds(90))).isEqualTo(NOON.minusSeconds(90));
  }

  @Test
  void should_be_when_a_rejected_record_was_taken() {
    RejectedRecord rejected =
        new RejectedRecord(
            RejectCode.EMPTY_RECORD,
            "empty",
            Stage.INGEST,
            "sauti",
            "raw",
            0,
            0,
            NOON.minusSeconds(5),
            null,
            null,
            List.of());

    assertThat(eventTime.extractTimestamp(IngestEvent.of(rejected), NO_KAFKA_TIME))
        .isEqualTo(NOON.minusSeconds(5).toEpochMilli());
  }

  @Test
  void should_not_run_ahead_of_the_clock() {
    assertThat(timeOf(NOON.plusSeconds(1))).isEqualTo(NOON);
    assertThat(timeOf(Instant.parse("+50000-01-01T00:00:00Z"))).isEqualTo(NOON);
  }

  @Test
  void should_not_go_below_1970() {
    assertThat(timeOf(Instant.parse("0000-01-01T00:00:00Z"))).isEqualTo(Instant.EPOCH);
  }

  @Test
  void should_travel_with_the_job() throws Exception {
    EventTime copy = InstantiationUtil.clone(eventTime);

    assertThat(copy.extractTimestamp(event(NOON), NO_KAFKA_TIME)).isEqualTo(NOON.toEpochMilli());
  }

  private Instant timeOf(Instant occurredAt) {
    return Instant.ofEpochMilli(eventTime.extractTimestamp(event(occurredAt), NO_KAFKA_TIME));
  }

  private static IngestEvent event(Instant occurredAt) {
    return IngestEvent.of(Comments.created("c1", "habari", occurredAt));
  }
}
