package org.sauti.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sauti.ingest.RawRecords.NOON;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.testutils.MetricListener;
import org.apache.flink.util.InstantiationUtil;
import org.apache.flink.util.UserCodeClassLoader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sauti.ingest.IngestEvent;
import org.sauti.ingest.IngestSettings;
import org.sauti.ingest.SourceBinding;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;
import org.sauti.models.Stage;

class RawTopicsDeserializerTest {
  private static final SourceBinding SAUTI = new SourceBinding("raw.json", "sauti");
  private static final SourceBinding BLUESKY = new SourceBinding("raw.bluesky", "bluesky");
  private static final String DELETION =
      "{\"platform\": \"bluesky\", \"comment_id\": \"c1\", \"event\": \"delete\","
          + " \"author_id\": \"did:plc:abc\"}";

  private final MetricListener metrics = new MetricListener();
  private final List<IngestEvent> events = new ArrayList<>();
  private RawTopicsDeserializer deserializer;

  @BeforeEach
  void open() throws Exception {
    deserializer = opened();
  }

  @Test
  void should_make_a_comment_of_a_record() {
    deserialize(DELETION, NOON.toEpochMilli());

    assertThat(events)
        .containsExactly(
            IngestEvent.of(
                new Comment(
                    "bluesky",
                    "c1",
                    CommentEvent.DELETE,
                    null,
                    "d08eb74bf0f3eac787c4f5b8eb3a7d9d",
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    NOON,
                    null,
                    null,
                    NOON)));
  }

  @Test
  void should_take_the_clock_for_a_record_without_a_timestamp() {
    deserialize(DELETION, ConsumerRecord.NO_TIMESTAMP);

    assertThat(events)
        .extracting(event -> event.comment().receivedAt())
        .containsExactly(NOON.plus(Duration.ofHours(1)));
  }

  @Test
  void should_put_a_bad_record_aside_with_all_that_came() {
    byte[] key = {1};
    byte[] value = {(byte) 0xff};
    RecordHeaders headers = new RecordHeaders();
    headers.add("X-Event", new byte[] {7});
    headers.add("X-Empty", null);

    deserializer.deserialize(
        new ConsumerRecord<>(
            "raw.json",
            2,
            41,
            NOON.toEpochMilli(),
            TimestampType.CREATE_TIME,
            key.length,
            value.length,
            key,
            value,
            headers,
            Optional.empty()),
        new ListCollector<>(events));

    assertThat(events)
        .usingRecursiveComparison()
        .isEqualTo(
            List.of(
                IngestEvent.of(
                    new RejectedRecord(
                        RejectCode.INVALID_UTF8,
                        "the value is not UTF-8 from byte 1 of 1 on: send UTF-8",
                        Stage.INGEST,
                        "sauti",
                        "raw.json",
                        2,
                        41,
                        NOON,
                        key,
                        value,
                        List.of(
                            new RejectedRecord.Header("X-Event", new byte[] {7}),
                            new RejectedRecord.Header("X-Empty", null))))));
  }

  @Test
  void should_reject_a_tombstone() {
    deserializer.deserialize(
        new ConsumerRecord<>("raw.json", 0, 0, null, null), new ListCollector<>(events));

    assertThat(events)
        .extracting(event -> event.rejected().code())
        .containsExactly(RejectCode.EMPTY_RECORD);
  }

  @Test
  void should_count_comments_rejections_by_code_and_skips_by_reason() throws Exception {
    deserialize(DELETION, NOON.toEpochMilli());
    deserialize(DELETION, NOON.toEpochMilli());
    deserialize("{", NOON.toEpochMilli());

    assertThat(counter(SAUTI, "comments")).isEqualTo(2);
    assertThat(counter(SAUTI, "code", "MALFORMED_JSON", "rejected")).isEqualTo(1);
    assertThat(counter(SAUTI, "code", "INVALID_UTF8", "rejected")).isZero();

    deserialize(
        "raw.bluesky",
        "{\"kind\": \"commit\", \"did\": \"did:plc:abc\", \"commit\": {\"collection\":"
            + " \"app.bsky.feed.like\", \"operation\": \"create\", \"rkey\": \"3k\"}}",
        NOON.toEpochMilli());

    assertThat(counter(BLUESKY, "reason", "NOT_A_COMMENT", "skipped")).isEqualTo(1);
    assertThat(counter(BLUESKY, "comments")).isZero();
  }

  @Test
  void should_reject_what_still_comes_from_a_topic_that_is_no_longer_bound() {
    deserialize("raw.dropped", DELETION, NOON.toEpochMilli());

    assertThat(events)
        .extracting(event -> event.rejected().code(), event -> event.rejected().topic())
        .containsExactly(tuple(RejectCode.UNKNOWN_PLATFORM, "raw.dropped"));
  }

  private void deserialize(String value, long timestamp) {
    deserialize("raw.json", value, timestamp);
  }

  private void deserialize(String topic, String value, long timestamp) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    deserializer.deserialize(
        new ConsumerRecord<>(
            topic,
            0,
            0,
            timestamp,
            TimestampType.CREATE_TIME,
            0,
            bytes.length,
            null,
            bytes,
            new RecordHeaders(),
            Optional.empty()),
        new ListCollector<>(events));
  }

  private long counter(SourceBinding binding, String... name) {
    List<String> identifier =
        new ArrayList<>(
            List.of("sauti", "ingest", "topic", binding.topic(), "platform", binding.platform()));
    identifier.addAll(List.of(name));
    return metrics
        .getCounter(identifier.toArray(String[]::new))
        .map(Counter::getCount)
        .orElseThrow(() -> new AssertionError("no counter " + identifier));
  }

  /** As Flink does it: written, sent, read, opened. */
  private RawTopicsDeserializer opened() throws Exception {
    Clock anHourLater = Clock.fixed(NOON.plus(Duration.ofHours(1)), ZoneOffset.UTC);
    RawTopicsDeserializer opened =
        InstantiationUtil.clone(
            new RawTopicsDeserializer(IngestSettings.demo(List.of(SAUTI, BLUESKY)), anHourLater));
    opened.open(
        new DeserializationSchema.InitializationContext() {
          @Override
          public MetricGroup getMetricGroup() {
            return metrics.getMetricGroup();
          }

          @Override
          public UserCodeClassLoader getUserCodeClassLoader() {
            throw new UnsupportedOperationException();
          }
        });
    return opened;
  }
}
