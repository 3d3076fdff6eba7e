package org.sauti.sink.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;
import org.sauti.models.Stage;
import org.sauti.models.Topics;
import org.sauti.models.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts news and commands that cannot be read aside as dead letters, in the same transaction, so
 * that one broken record does not stop the queue. Kafka Streams makes and configures it.
 */
public final class UnreadableRecordHandler implements DeserializationExceptionHandler {
  static final String REJECTED_TOPIC_CONFIG = "sauti.rejected.topic";

  private static final Logger LOG = LoggerFactory.getLogger(UnreadableRecordHandler.class);

  private String rejectedTopic;

  @Override
  public void configure(Map<String, ?> configs) {
    rejectedTopic = (String) configs.get(REJECTED_TOPIC_CONFIG);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    RejectedRecord rejected = rejected(record, exception);
    LOG.warn("rejected {}: {}", rejected.position(), rejected.message());
    return Response.resume(
        List.of(
            new ProducerRecord<>(
                rejectedTopic,
                Topics.REJECTED
                    .keySerde()
                    .serializer()
                    .serialize(rejectedTopic, rejected.position()),
                Wire.REJECTED_RECORD.encode(rejected))));
  }

  private static RejectedRecord rejected(ConsumerRecord<byte[], byte[]> record, Exception cause) {
    List<RejectedRecord.Header> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      headers.add(new RejectedRecord.Header(header.key(), header.value()));
    }
    return new RejectedRecord(
        RejectCode.MALFORMED_AVRO,
        cause.getMessage() + ": " + RejectCode.MALFORMED_AVRO.remedy(),
        Stage.SINK,
        null,
        record.topic(),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        record.key(),
        record.value(),
        headers);
  }
}
