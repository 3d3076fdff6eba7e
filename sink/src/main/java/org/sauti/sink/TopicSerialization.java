package org.sauti.sink;

import java.util.Objects;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.util.function.SerializableFunction;
import org.apache.flink.util.function.SerializableSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sauti.models.Topic;

/**
 * Writes values with the serdes of a topic. A topic's serdes cannot travel to the task managers, so
 * that what travels is a way to get the topic there.
 */
final class TopicSerialization<K, V> implements KafkaRecordSerializationSchema<V> {
  private static final long serialVersionUID = 1L;

  private final SerializableSupplier<Topic<K, V>> topicSource;
  private final SerializableFunction<V, K> keyOf;
  private transient Topic<K, V> topic;

  TopicSerialization(
      SerializableSupplier<Topic<K, V>> topicSource, SerializableFunction<V, K> keyOf) {
    this.topicSource = Objects.requireNonNull(topicSource, "topicSource");
    this.keyOf = Objects.requireNonNull(keyOf, "keyOf");
  }

  /**
   * {@inheritDoc} The record gets the time of sending: event times are in the values, and a topic's
   * retention must not depend on when somebody wrote a comment.
   */
  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      V value, KafkaSinkContext context, Long timestamp) {
    if (topic == null) {
      topic = topicSource.get();
    }
    String name = topic.name();
    return new ProducerRecord<>(
        name,
        topic.keySerde().serializer().serialize(name, keyOf.apply(value)),
        topic.valueSerde().serializer().serialize(name, value));
  }
}
