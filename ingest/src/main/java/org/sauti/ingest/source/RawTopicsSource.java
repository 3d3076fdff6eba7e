package org.sauti.ingest.source;

import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.sauti.ingest.EventTimeSettings;
import org.sauti.ingest.IngestEvent;
import org.sauti.ingest.IngestSettings;
import org.sauti.ingest.SourceBinding;
import org.sauti.ingest.StartingOffsets;
import org.sauti.models.NeutralLocale;

/**
 * Reads all raw topics. One source for all of them costs a task the same threads and connections
 * however many topics there are; event time advances in each partition of each topic by itself.
 */
public final class RawTopicsSource {
  private static final String NAME = "ingest-source";

  private final IngestSettings settings;
  private final Map<String, String> kafkaProperties;
  private final InstantSource clock;

  /**
   * @param settings of the whole stage
   * @param kafkaProperties of the consumers, with {@code bootstrap.servers}
   * @param clock must be serialisable
   */
  public RawTopicsSource(
      IngestSettings settings, Map<String, String> kafkaProperties, InstantSource clock) {
    this.settings = settings;
    this.kafkaProperties = Map.copyOf(kafkaProperties);
    this.clock = clock;
  }

  /** Adds the source to the job. */
  public DataStream<IngestEvent> attach(StreamExecutionEnvironment environment) {
    return environment.fromSource(kafkaSource(), watermarks(), NAME).uid(NAME);
  }

  /** The source alone. */
  public KafkaSource<IngestEvent> kafkaSource() {
    return NeutralLocale.during(this::build);
  }

  private KafkaSource<IngestEvent> build() {
    return KafkaSource.<IngestEvent>builder()
        .setProperties(consumerProperties())
        .setGroupId(settings.consumer().groupId())
        .setClientIdPrefix(settings.consumer().clientIdPrefix())
        .setTopics(settings.bindings().stream().map(SourceBinding::topic).toList())
        .setStartingOffsets(offsets(settings.consumer().startingOffsets()))
        .setDeserializer(new RawTopicsDeserializer(settings, clock))
        .build();
  }

  /** How event time advances in each partition. */
  public WatermarkStrategy<IngestEvent> watermarks() {
    EventTimeSettings eventTime = settings.eventTime();
    return WatermarkStrategy.<IngestEvent>forBoundedOutOfOrderness(eventTime.outOfOrderness())
        .withTimestampAssigner(new EventTime(clock))
        .withIdleness(eventTime.idleness());
  }

  private Properties consumerProperties() {
    Properties properties = new Properties();
    properties.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.putAll(kafkaProperties);
    properties.setProperty(KafkaSourceOptions.COMMIT_OFFSETS_ON_CHECKPOINT.key(), "true");
    return properties;
  }

  @SuppressWarnings("deprecation") // Flink's connector still asks for Kafka's old enum.
  private static OffsetsInitializer offsets(StartingOffsets startingOffsets) {
    return switch (startingOffsets) {
      case COMMITTED -> OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
      case EARLIEST -> OffsetsInitializer.earliest();
    };
  }
}
