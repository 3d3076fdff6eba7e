package org.sauti.sink.queue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.sauti.models.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the end of a topic on a thread of its own and tells listeners what was committed. Reads
 * every partition.
 *
 * @param <V> what the topic holds
 */
public final class TopicTail<V> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration RETRY = Duration.ofMillis(100);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long CLOSE_MILLIS = 5_000;

  private final List<Consumer<V>> listeners = new CopyOnWriteArrayList<>();
  private final KafkaConsumer<String, V> consumer;
  private final String topic;
  private final Thread thread;
  private volatile boolean closed;

  private TopicTail(KafkaConsumer<String, V> consumer, String topic) {
    this.consumer = consumer;
    this.topic = topic;
    this.thread = new Thread(this::follow, "tail-" + topic);
    this.thread.setDaemon(true);
  }

  /**
   * Starts to follow a topic; everything that is committed after the return will be told.
   *
   * @param topic the topic, which exists
   * @param kafka how to connect
   */
  public static <V> TopicTail<V> start(Topic<String, V> topic, Map<String, String> kafka) {
    Properties properties = new Properties();
    properties.putAll(kafka);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    KafkaConsumer<String, V> consumer =
        new KafkaConsumer<>(
            properties, topic.keySerde().deserializer(), topic.valueSerde().deserializer());
    try {
      List<TopicPartition> partitions = partitions(consumer, topic.name());
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      // Seeking is lazy: asking for the position does it now, before anybody sends a command.
      partitions.forEach(consumer::position);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
    TopicTail<V> tail = new TopicTail<>(consumer, topic.name());
    tail.thread.start();
    return tail;
  }

  /** A broker may not know yet of a topic that another one has just made. */
  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<PartitionInfo> known = consumer.partitionsFor(topic);
    while (known.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(RETRY.toNanos());
      known = consumer.partitionsFor(topic);
    }
    if (known.isEmpty()) {
      throw new QueueStartException(
          "topic " + topic + " is not there: create it, or look into Kafka's log", null);
    }
    return known.stream().map(info -> new TopicPartition(info.topic(), info.partition())).toList();
  }

  /** Tells a listener of everything from now on; it is called by one thread and must be quick. */
  public EventFeed.Subscription subscribe(Consumer<V> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Whether the topic is still being read. */
  public boolean following() {
    return thread.isAlive();
  }

  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() {
    try (consumer) {
      while (!closed) {
        pollOnce();
      }
    } catch (WakeupException e) {
      LOG.debug("no longer following {}", topic);
    } catch (RuntimeException e) {
      LOG.error("cannot follow {} any longer: restart the queue service", topic, e);
    }
  }

  private void pollOnce() {
    try {
      for (ConsumerRecord<String, V> record : consumer.poll(POLL)) {
        if (record.value() != null) {
          listeners.forEach(listener -> listener.accept(record.value()));
        }
      }
    } catch (RecordDeserializationException e) {
      LOG.warn("skipped a record that cannot be read at {} {}", e.topicPartition(), e.offset());
      consumer.seek(e.topicPartition(), e.offset() + 1);
    }
  }
}
