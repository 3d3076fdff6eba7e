package org.sauti.app.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.sauti.app.UserException;
import org.sauti.app.config.KafkaConfig;
import org.sauti.models.Topic;

/** Reads what is committed in a topic, up to where it ends when the reading starts. */
public final class BoundedReader<K, V> implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaConsumer<K, V> consumer;
  private final Topic<K, V> topic;

  /**
   * @param group consumer group whose marks can be kept; null for none
   */
  public BoundedReader(KafkaConfig kafka, Topic<K, V> topic, String group) {
    Map<String, Object> properties = new HashMap<>(kafka.clientMap());
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    if (group != null) {
      properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    }
    this.topic = topic;
    this.consumer =
        new KafkaConsumer<>(
            properties, topic.keySerde().deserializer(), topic.valueSerde().deserializer());
  }

  /** The consumer, for its group's metadata and position. */
  public KafkaConsumer<K, V> consumer() {
    return consumer;
  }

  /**
   * Reads every committed record from the beginning, or from the group's marks.
   *
   * @throws UserException when the topic does not exist or the broker does not answer
   */
  public void forEach(boolean fromBeginning, Consumer<ConsumerRecord<K, V>> action) {
    List<TopicPartition> partitions = partitions();
    consumer.assign(partitions);
    if (fromBeginning) {
      consumer.seekToBeginning(partitions);
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
    // Under read_committed an empty poll is not the end: transaction markers take offsets too.
    while (!reached(ends)) {
      ConsumerRecords<K, V> records = consumer.poll(POLL);
      records.forEach(action);
    }
  }

  private boolean reached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
  }

  private List<TopicPartition> partitions() {
    try {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name(), PATIENCE).stream()
              .map(partition -> new TopicPartition(topic.name(), partition.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new UserException("there is no topic " + topic.name() + " yet");
      }
      return partitions;
    } catch (KafkaException e) {
      throw new UserException(
          "cannot read " + topic.name() + ": check kafka.bootstrap-servers and that Kafka runs", e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
