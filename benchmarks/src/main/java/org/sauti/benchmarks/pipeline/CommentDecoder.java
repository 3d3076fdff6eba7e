package org.sauti.benchmarks.pipeline;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sauti.models.Comment;
import org.sauti.models.wire.Wire;

/** Decodes comments and does nothing else. */
final class CommentDecoder implements KafkaRecordDeserializationSchema<Comment> {
  private static final long serialVersionUID = 1L;

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> polled, Collector<Comment> output) {
    output.collect(Wire.COMMENT.decode(polled.value()));
  }

  @Override
  public TypeInformation<Comment> getProducedType() {
    return TypeInformation.of(Comment.class);
  }
}
