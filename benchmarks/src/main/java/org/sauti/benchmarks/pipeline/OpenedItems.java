package org.sauti.benchmarks.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.sauti.app.config.KafkaConfig;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.Topics;
import org.sauti.models.wire.Wire;

/** Reads which items were opened in a queue, as soon as it is committed. */
public final class OpenedItems implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Listener listener;
  private final Thread thread = new Thread(this::follow, "opened-items");
  private volatile boolean closed;
  private volatile long lastSeen = System.nanoTime();

  private OpenedItems(KafkaConsumer<byte[], byte[]> consumer, Listener listener) {
    this.consumer = consumer;
    this.listener = listener;
  }

  /** Follows the queue's events from now on. */
  public static OpenedItems follow(KafkaConfig kafka, Listener listener) {
    Map<String, Object> properties = new HashMap<>(kafka.clientMap());
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, "benchmark-opened");
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.subscribe(List.of(Topics.QUEUE_EVENTS.name()));
    OpenedItems items = new OpenedItems(consumer, listener);
    items.thread.start();
    return items;
  }

  /** Nanoseconds since the last item was opened. */
  public long quietNanos() {
    return System.nanoTime() - lastSeen;
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.join();
  }

  private void follow() {
    try (consumer) {
      while (!closed) {
        consumer.poll(POLL).forEach(event -> opened(Wire.QUEUE_EVENT.decode(event.value())));
      }
    }
  }

  private void opened(QueueEvent event) {
    if (event.type() == QueueEventType.OPENED) {
      lastSeen = System.nanoTime();
      listener.opened(Corpus.number(event.commentId()), lastSeen);
    }
  }

  /** Is told of every item, on one thread. */
  @FunctionalInterface
  public interface Listener {
    /**
     * @param number of the comment
     * @param nanos when its item could be seen, on the clock of {@link System#nanoTime()}
     */
    void opened(long number, long nanos);
  }
}
