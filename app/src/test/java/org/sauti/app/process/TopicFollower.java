package org.sauti.app.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.sauti.app.config.KafkaConfig;
import org.sauti.models.Topic;

/** Follows what is committed in a topic. */
public final class TopicFollower<V> implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<String, V> consumer;
  private final List<V> values = new ArrayList<>();

  public TopicFollower(KafkaConfig kafka, Topic<String, V> topic) {
    Map<String, Object> properties = new HashMap<>(kafka.clientMap());
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    consumer =
        new KafkaConsumer<>(
            properties, topic.keySerde().deserializer(), topic.valueSerde().deserializer());
    // The broker may not know yet of a topic that was just made.
    List<PartitionInfo> known = consumer.partitionsFor(topic.name());
    while (known.isEmpty()) {
      known = consumer.partitionsFor(topic.name());
    }
    List<TopicPartition> partitions =
        known.stream()
            .map(partition -> new TopicPartition(topic.name(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** All values seen so far. */
  public List<V> values() {
    return values;
  }

  /** Takes what has come meanwhile. */
  public List<V> poll() {
    consumer.poll(POLL).forEach(found -> values.add(found.value()));
    return values;
  }

  /**
   * Waits until the values are as wished.
   *
   * @param complaint what to say when they never become so
   */
  public List<V> await(Predicate<List<V>> wished, Duration patience, Supplier<String> complaint) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!wished.test(poll())) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "after " + patience + " there are " + values.size() + " records: " + complaint.get());
      }
    }
    return values;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
