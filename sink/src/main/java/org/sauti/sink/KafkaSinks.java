package org.sauti.sink;

import java.time.Duration;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.util.function.SerializableFunction;
import org.apache.flink.util.function.SerializableSupplier;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.sauti.models.Topic;

/** Makes Flink sinks that write to a typed topic. */
public final class KafkaSinks {
  /** Below the 15 minutes that brokers allow unless told otherwise. */
  private static final Duration TRANSACTION_TIMEOUT = Duration.ofMinutes(10);

  private static final int LINGER_MILLIS = 5;

  private KafkaSinks() {}

  /**
   * A sink to one topic.
   *
   * @param topic gives the topic, also on the task managers, e.g. {@code () -> Topics.FLAGGED}
   * @param keyOf the key of a value
   * @param kafka {@code bootstrap.servers} and whatever else the producer needs; overrides the
   *     settings made here
   * @param guarantee {@link DeliveryGuarantee#EXACTLY_ONCE} writes in transactions that are
   *     committed with each checkpoint: consumers read with {@code read_committed}
   * @param transactionalIdPrefix begins the transactional ids; not shared with any other sink or
   *     job on the same brokers
   * @param <K> type of the keys
   * @param <V> type of the values
   */
  public static <K, V> KafkaSink<V> sink(
      SerializableSupplier<Topic<K, V>> topic,
      SerializableFunction<V, K> keyOf,
      Properties kafka,
      DeliveryGuarantee guarantee,
      String transactionalIdPrefix) {
    Properties properties = new Properties();
    properties.put(
        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Long.toString(TRANSACTION_TIMEOUT.toMillis()));
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, Integer.toString(LINGER_MILLIS));
    properties.putAll(kafka);
    return KafkaSink.<V>builder()
        .setKafkaProducerConfig(properties)
        .setDeliveryGuarantee(guarantee)
        .setTransactionalIdPrefix(transactionalIdPrefix)
        .setRecordSerializer(new TopicSerialization<>(topic, keyOf))
        .build();
  }
}
