package org.sauti.ingest.source;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.sauti.ingest.IngestEvent;
import org.sauti.ingest.IngestSettings;
import org.sauti.ingest.RawRecord;
import org.sauti.ingest.RecordFormats;
import org.sauti.ingest.SourceBinding;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.ingest.pseudonym.Pseudonyms;
import org.sauti.ingest.read.RawRecordReader;
import org.sauti.ingest.read.ReadResult;
import org.sauti.ingest.read.RecordFormat;
import org.sauti.models.Comment;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;

/**
 * Decodes the records of the raw topics inside the Kafka source, so that all that is in a record
 * belongs to the same checkpoint.
 */
public final class RawTopicsDeserializer implements KafkaRecordDeserializationSchema<IngestEvent> {
  private static final long serialVersionUID = 1L;
  private static final String UNBOUND = "unbound";

  private final IngestSettings settings;
  private final InstantSource clock;
  private transient Map<String, TopicReader> readers;
  private transient MetricGroup operatorMetrics;

  /**
   * @param clock tells the time of records that have none; must be serialisable
   */
  public RawTopicsDeserializer(IngestSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    operatorMetrics = context.getMetricGroup();
    readers = new HashMap<>();
    for (SourceBinding binding : settings.bindings()) {
      readers.put(
          binding.topic(),
          reader(
              binding.topic(),
              binding.platform(),
              RecordFormats.of(binding, settings.platforms())));
    }
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<IngestEvent> out) {
    TopicReader topic = readers.computeIfAbsent(record.topic(), this::readerOfUnboundTopic);
    ReadResult result = topic.reader().read(rawRecord(record));
    result.skips().forEach(topic.metrics()::skipped);
    for (Comment comment : result.comments()) {
      topic.metrics().comment();
      out.collect(IngestEvent.of(comment));
    }
    if (result.rejected() != null) {
      topic.metrics().rejected(result.rejected().code());
      out.collect(IngestEvent.of(result.rejected()));
    }
  }

  @Override
  public TypeInformation<IngestEvent> getProducedType() {
    return TypeInformation.of(IngestEvent.class);
  }

  private TopicReader reader(String topic, String platform, RecordFormat format) {
    return new TopicReader(
        new RawRecordReader(
            platform, format, settings.limits(), new Pseudonyms(settings.pseudonymKey())),
        new IngestMetrics(operatorMetrics, topic, platform));
  }

  /** A checkpoint can hold partitions of a topic that the configuration has dropped since. */
  private TopicReader readerOfUnboundTopic(String topic) {
    return reader(
        topic,
        UNBOUND,
        (record, reading) -> {
          throw new DecodeException(
              RejectCode.UNKNOWN_PLATFORM, "the topic is no longer bound to a platform");
        });
  }

  /** How one topic is read and counted. */
  private record TopicReader(RawRecordReader reader, IngestMetrics metrics) {}

  private RawRecord rawRecord(ConsumerRecord<byte[], byte[]> record) {
    List<RejectedRecord.Header> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      headers.add(new RejectedRecord.Header(header.key(), header.value()));
    }
    return new RawRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        RecordTime.of(record, clock),
        record.key(),
        record.value(),
        headers);
  }
}
