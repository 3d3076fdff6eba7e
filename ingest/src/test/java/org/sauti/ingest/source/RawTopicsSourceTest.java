package org.sauti.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.ingest.RawRecords.NOON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.InstantiationUtil;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;
import org.sauti.ingest.Comments;
import org.sauti.ingest.IngestEvent;
import org.sauti.ingest.IngestSettings;
import org.sauti.ingest.SourceBinding;

class RawTopicsSourceTest {
  private static final SourceBinding BINDING = new SourceBinding("raw.json", "sauti");

  private final RawTopicsSource source =
      new RawTopicsSource(
          IngestSettings.demo(List.of(BINDING)),
          Map.of("bootstrap.servers", "localhost:9092"),
          Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void should_read_without_end_and_travel_with_the_job() throws Exception {
    KafkaSource<IngestEvent> sent = InstantiationUtil.clone(source.kafkaSource());

    assertThat(sent.getBoundedness()).isEqualTo(Boundedness.CONTINUOUS_UNBOUNDED);
    assertThat(sent.getProducedType()).isEqualTo(TypeInformation.of(IngestEvent.class));
  }

  @Test
  void should_hold_event_time_back_for_what_comes_late() {
    Partition partition = new Partition(source.watermarks());

    partition.read(NOON.minusSeconds(100));
    partition.read(NOON.minusSeconds(120));

    assertThat(partition.eventTime()).isEqualTo(NOON.minusSeconds(130).minusMillis(1));
  }

  @Test
  void should_not_let_one_time_in_the_future_make_the_rest_late() {
    Partition partition = new Partition(source.watermarks());

    partition.read(Instant.parse("9999-01-01T00:00:00Z"));

    assertThat(partition.eventTime()).isEqualTo(NOON.minusSeconds(30).minusMillis(1));
  }

  @Test
  void should_not_wait_for_a_partition_that_went_silent() {
    Partition partition = new Partition(source.watermarks());
    partition.read(NOON);

    partition.stayIdle(Duration.ofSeconds(1));
    partition.stayIdle(Duration.ofSeconds(60));
    assertThat(partition.idle).isFalse();

    partition.stayIdle(Duration.ofSeconds(1));
    assertThat(partition.idle).isTrue();

    partition.read(NOON);
    assertThat(partition.idle).isFalse();
  }

  /** What Flink runs for each partition, with a clock that the test turns. */
  private static final class Partition implements WatermarkOutput {
    private final WatermarkStrategy<IngestEvent> strategy;
    private final WatermarkGenerator<IngestEvent> generator;
    private final List<Watermark> watermarks = new ArrayList<>();
    private long elapsedNanos;
    private boolean idle;

    Partition(WatermarkStrategy<IngestEvent> strategy) {
      this.strategy = strategy;
      this.generator = strategy.createWatermarkGenerator(new Surroundings());
    }

    void read(Instant occurredAt) {
      IngestEvent event = IngestEvent.of(Comments.created("c1", "habari", occurredAt));
      long time =
          strategy
              .createTimestampAssigner(UnregisteredMetricsGroup::new)
              .extractTimestamp(event, Long.MIN_VALUE);
      generator.onEvent(event, time, this);
      generator.onPeriodicEmit(this);
    }

    Instant eventTime() {
      return Instant.ofEpochMilli(watermarks.get(watermarks.size() - 1).getTimestamp());
    }

    void stayIdle(Duration elapsed) {
      elapsedNanos += elapsed.toNanos();
      generator.onPeriodicEmit(this);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
      idle = false;
      watermarks.add(watermark);
    }

    @Override
    public void markIdle() {
      idle = true;
    }

    @Override
    public void markActive() {
      idle = false;
    }

    private final class Surroundings implements WatermarkGeneratorSupplier.Context {
      @Override
      public MetricGroup getMetricGroup() {
        return new UnregisteredMetricsGroup();
      }

      @Override
      public RelativeClock getInputActivityClock() {
        return new TurnedClock();
      }
    }

    private final class TurnedClock implements RelativeClock {
      @Override
      public long relativeTimeMillis() {
        return Duration.ofNanos(elapsedNanos).toMillis();
      }

      @Override
      public long relativeTimeNanos() {
        return elapsedNanos;
      }
    }
  }
}
