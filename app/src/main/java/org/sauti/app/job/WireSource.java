package org.sauti.app.job;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.sauti.ingest.EventTimeSettings;
import org.sauti.ingest.RawRecord;
import org.sauti.models.NeutralLocale;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;
import org.sauti.models.Stage;
import org.sauti.models.wire.MalformedRecordException;

/**
 * Reads one of Sauti's own topics, committed records only. What is no record of the topic becomes a
 * dead letter.
 */
final class WireSource {
  private static final OutputTag<RejectedRecord> REJECTED =
      new OutputTag<>("rejected", TypeInformation.of(RejectedRecord.class));

  /**
   * @param <V> what is in the topic
   */
  record Output<V>(DataStream<V> values, DataStream<RejectedRecord> rejected) {}

  private WireSource() {}

  /**
   * Attaches a source.
   *
   * @param topic the topic's name
   * @param group consumer group, for those who watch the lag
   * @param stage the stage that reads, for dead letters
   */
  static <V> Output<V> attach(
      StreamExecutionEnvironment environment,
      String topic,
      String group,
      Properties kafka,
      EventTimeSettings eventTime,
      Stage stage,
      Class<V> type,
      WireDecoder<V> decoder) {
    WatermarkStrategy<RawRecord> watermarks =
        WatermarkStrategy.<RawRecord>forBoundedOutOfOrderness(eventTime.outOfOrderness())
            .withIdleness(eventTime.idleness());
    String name = stage.label() + "-from-" + topic;
    KafkaSource<RawRecord> source =
        NeutralLocale.during(() -> source(topic, group, kafka, committed()));
    return decoded(
        environment.fromSource(source, watermarks, name).uid(name), name, stage, type, decoder);
  }

  /**
   * Attaches a source that reads a topic from its beginning, whatever was committed, with one
   * subtask and without event time: for topics that hold what is in force.
   */
  static <V> Output<V> attachWhole(
      StreamExecutionEnvironment environment,
      String topic,
      String group,
      Properties kafka,
      Stage stage,
      Class<V> type,
      WireDecoder<V> decoder) {
    String name = stage.label() + "-from-" + topic;
    KafkaSource<RawRecord> source =
        NeutralLocale.during(() -> source(topic, group, kafka, OffsetsInitializer.earliest()));
    return decoded(
        environment
            .fromSource(source, WatermarkStrategy.noWatermarks(), name)
            .uid(name)
            .setParallelism(1),
        name,
        stage,
        type,
        decoder);
  }

  private static <V> Output<V> decoded(
      SingleOutputStreamOperator<RawRecord> records,
      String name,
      Stage stage,
      Class<V> type,
      WireDecoder<V> decoder) {
    SingleOutputStreamOperator<V> values =
        records
            .process(new Decode<>(decoder, stage))
            .returns(type)
            .uid(name + "-decode")
            .name(name + "-decode")
            .setParallelism(records.getParallelism());
    return new Output<>(values, values.getSideOutput(REJECTED));
  }

  @SuppressWarnings("deprecation") // Flink's connector still asks for Kafka's old enum.
  private static OffsetsInitializer committed() {
    return OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
  }

  private static KafkaSource<RawRecord> source(
      String topic, String group, Properties kafka, OffsetsInitializer start) {
    return KafkaSource.<RawRecord>builder()
        .setProperties(kafka)
        .setProperty("isolation.level", "read_committed")
        .setTopics(topic)
        .setGroupId(group)
        .setClientIdPrefix(group + "-" + topic)
        .setStartingOffsets(start)
        .setDeserializer(new AsRawRecord())
        .build();
  }

  /** Keeps a record as it is. */
  private static final class AsRawRecord implements KafkaRecordDeserializationSchema<RawRecord> {
    private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> polled, Collector<RawRecord> output)
        throws IOException {
      output.collect(
          new RawRecord(
              polled.topic(),
              polled.partition(),
              polled.offset(),
              Instant.ofEpochMilli(Math.max(0, polled.timestamp())),
              polled.key(),
              polled.value(),
              List.of()));
    }

    @Override
    public TypeInformation<RawRecord> getProducedType() {
      return TypeInformation.of(RawRecord.class);
    }
  }

  /** Decodes, and puts aside what cannot be. */
  private static final class Decode<V> extends ProcessFunction<RawRecord, V> {
    private static final long serialVersionUID = 1L;

    private final WireDecoder<V> decoder;
    private final Stage stage;

    private Decode(WireDecoder<V> decoder, Stage stage) {
      this.decoder = decoder;
      this.stage = stage;
    }

    @Override
    public void processElement(RawRecord raw, Context context, Collector<V> output) {
      if (raw.value() == null) {
        context.output(REJECTED, rejected(raw, RejectCode.EMPTY_RECORD, "the record is empty"));
        return;
      }
      V value;
      try {
        value = decoder.decode(raw.value());
      } catch (MalformedRecordException e) {
        context.output(REJECTED, rejected(raw, RejectCode.MALFORMED_AVRO, e.getMessage()));
        return;
      }
      output.collect(value);
    }

    private RejectedRecord rejected(RawRecord raw, RejectCode code, String detail) {
      return new RejectedRecord(
          code,
          detail + ": " + code.remedy(),
          stage,
          null,
          raw.topic(),
          raw.partition(),
          raw.offset(),
          raw.timestamp(),
          raw.key(),
          raw.value(),
          raw.headers());
    }
  }
}
