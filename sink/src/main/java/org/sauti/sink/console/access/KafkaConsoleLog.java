package org.sauti.sink.console.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Serdes;
import org.sauti.models.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log as a compacted topic with one partition, followed into memory. */
public final class KafkaConsoleLog implements ConsoleLog, AutoCloseable {
  /** Accounts, sessions and preferences, keyed by kind and name; values are JSON. */
  public static final Topic<String, byte[]> TOPIC =
      new Topic<>("sauti.console", Serdes.String(), Serdes.ByteArray());

  private static final Logger LOG = LoggerFactory.getLogger(KafkaConsoleLog.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long CLOSE_MILLIS = 5_000;
  private static final char AFTER_ALL = '\uffff';

  private final ConcurrentSkipListMap<String, byte[]> values = new ConcurrentSkipListMap<>();

  /** Writes that were not read yet, by their offset; guarded by itself, as is what was read. */
  private final NavigableMap<Long, CompletableFuture<Void>> unread = new TreeMap<>();

  private final TopicPartition partition;
  private final KafkaConsumer<String, byte[]> consumer;
  private final KafkaProducer<String, byte[]> producer;
  private final Thread thread;
  private long readTo;
  private volatile boolean closed;

  private KafkaConsoleLog(
      TopicPartition partition,
      KafkaConsumer<String, byte[]> consumer,
      KafkaProducer<String, byte[]> producer) {
    this.partition = partition;
    this.consumer = consumer;
    this.producer = producer;
    this.thread = new Thread(this::follow, "sauti-console-log");
    this.thread.setDaemon(true);
  }

  /**
   * Reads the topic to its end, then follows it.
   *
   * @param topic the topic, which exists and has one partition
   * @param kafka how to connect
   * @param timeout how long a write may take, at least 100 ms
   * @throws KafkaException when Kafka does not answer
   */
  public static KafkaConsoleLog open(
      Topic<String, byte[]> topic, Map<String, String> kafka, Duration timeout) {
    TopicPartition partition = new TopicPartition(topic.name(), 0);
    KafkaConsumer<String, byte[]> consumer = consumer(topic, kafka);
    KafkaConsoleLog log;
    try {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      log = new KafkaConsoleLog(partition, consumer, producer(topic, kafka, timeout));
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
    try {
      log.readToEnd();
    } catch (RuntimeException e) {
      consumer.close();
      log.producer.close(Duration.ZERO);
      throw e;
    }
    log.thread.start();
    return log;
  }

  @Override
  public Optional<byte[]> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public Map<String, byte[]> startingWith(String prefix) {
    return new TreeMap<>(values.subMap(prefix, prefix + AFTER_ALL));
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of failures
  public CompletableFuture<Void> write(String key, byte[] value) {
    CompletableFuture<Void> written = new CompletableFuture<>();
    producer.send(
        new ProducerRecord<>(partition.topic(), partition.partition(), key, value),
        (metadata, failure) -> {
          if (failure != null) {
            written.completeExceptionally(failure);
          } else {
            completeWhenRead(metadata.offset(), written);
          }
        });
    return written;
  }

  /** Whether what others write is still being read. */
  public boolean following() {
    return thread.isAlive();
  }

  @Override
  public void close() {
    closed = true;
    producer.close(Duration.ofMillis(CLOSE_MILLIS));
    consumer.wakeup();
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readToEnd() {
    long end = consumer.endOffsets(List.of(partition)).get(partition);
    while (consumer.position(partition) < end) {
      pollOnce();
    }
  }

  private void follow() {
    try (consumer) {
      while (!closed) {
        pollOnce();
      }
    } catch (WakeupException e) {
      LOG.debug("no longer following the accounts");
    } catch (RuntimeException e) {
      LOG.error("cannot follow the accounts any longer: restart the queue service", e);
    }
  }

  private void pollOnce() {
    for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
      if (record.key() == null) {
        continue;
      }
      if (record.value() == null) {
        values.remove(record.key());
      } else {
        values.put(record.key(), record.value());
      }
    }
    List<CompletableFuture<Void>> seen;
    synchronized (unread) {
      readTo = consumer.position(partition);
      NavigableMap<Long, CompletableFuture<Void>> read = unread.headMap(readTo, false);
      seen = List.copyOf(read.values());
      read.clear();
    }
    // Not on this thread: what waits for a write may take its time.
    seen.forEach(write -> write.completeAsync(() -> null));
  }

  private void completeWhenRead(long offset, CompletableFuture<Void> written) {
    synchronized (unread) {
      if (offset >= readTo) {
        unread.put(offset, written);
        return;
      }
    }
    written.complete(null);
  }

  private static KafkaConsumer<String, byte[]> consumer(
      Topic<String, byte[]> topic, Map<String, String> kafka) {
    Properties properties = new Properties();
    properties.putAll(kafka);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaConsumer<>(
        properties, topic.keySerde().deserializer(), topic.valueSerde().deserializer());
  }

  private static KafkaProducer<String, byte[]> producer(
      Topic<String, byte[]> topic, Map<String, String> kafka, Duration timeout) {
    Properties properties = new Properties();
    properties.putAll(kafka);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
    return new KafkaProducer<>(
        properties, topic.keySerde().serializer(), topic.valueSerde().serializer());
  }
}
