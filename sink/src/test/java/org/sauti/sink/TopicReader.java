package org.sauti.sink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.sauti.models.Topic;

/** Reads what was committed to a topic. */
public final class TopicReader {
  private TopicReader() {}

  /** All committed records of a topic until its present end. */
  public static <K, V> List<ConsumerRecord<K, V>> readAll(
      String bootstrapServers, Topic<K, V> topic) {
    // What a reader of committed records takes for the end is before transactions whose commit is
    // still being written; a reader of all records sees the real one.
    try (KafkaConsumer<K, V> consumer = consumer(bootstrapServers, topic, "read_committed");
        KafkaConsumer<K, V> everything = consumer(bootstrapServers, topic, "read_uncommitted")) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = everything.endOffsets(partitions);
      List<ConsumerRecord<K, V>> records = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  private static <K, V> KafkaConsumer<K, V> consumer(
      String bootstrapServers, Topic<K, V> topic, String isolation) {
    Map<String, Object> properties =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            isolation);
    return new KafkaConsumer<>(
        properties, topic.keySerde().deserializer(), topic.valueSerde().deserializer());
  }
}
