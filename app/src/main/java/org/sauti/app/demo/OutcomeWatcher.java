package org.sauti.app.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.sauti.app.config.KafkaConfig;
import org.sauti.models.FlaggedItem;
import org.sauti.models.QueueEvent;
import org.sauti.models.ScoredComment;
import org.sauti.models.Topic;
import org.sauti.models.Topics;

/** Reads what the pipeline and the queue have committed, and counts it. */
final class OutcomeWatcher implements AutoCloseable {
  private static final int REMEMBERED_ITEMS = 100_000;
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final DemoCounts counts;
  private final Thread thread;

  /** When the comment of a flagged item was sent, in milliseconds since 1970. */
  private final Map<String, Long> sentAt = bounded();

  /** Openings seen before their item: the two come in different topics. */
  private final Map<String, Opening> waiting = bounded();

  private OutcomeWatcher(KafkaConsumer<byte[], byte[]> consumer, DemoCounts counts) {
    this.consumer = consumer;
    this.counts = counts;
    this.thread = new Thread(this::watch, "outcome-watcher");
  }

  static OutcomeWatcher start(KafkaConfig kafka, DemoCounts counts) {
    Map<String, Object> properties = new HashMap<>(kafka.clientMap());
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, "sauti-demo");
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "50");
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.subscribe(
        List.of(
            Topics.SCORED.name(),
            Topics.FLAGGED.name(),
            Topics.REJECTED.name(),
            Topics.QUEUE_EVENTS.name()));
    OutcomeWatcher watcher = new OutcomeWatcher(consumer, counts);
    watcher.thread.setDaemon(true);
    watcher.thread.start();
    return watcher;
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        consumer.poll(POLL).forEach(this::count);
      }
    } catch (WakeupException e) {
      // The demo is over.
    } finally {
      consumer.close();
    }
  }

  private void count(ConsumerRecord<byte[], byte[]> outcome) {
    String topic = outcome.topic();
    if (topic.equals(Topics.SCORED.name())) {
      ScoredComment scored = value(Topics.SCORED, outcome);
      if (scored.verdict() == null) {
        counts.deletion();
      } else {
        counts.scored();
      }
    } else if (topic.equals(Topics.REJECTED.name())) {
      counts.rejected();
    } else if (topic.equals(Topics.FLAGGED.name())) {
      FlaggedItem item = value(Topics.FLAGGED, outcome);
      long sent = item.comment().receivedAt().toEpochMilli();
      sentAt.put(item.itemId(), sent);
      Opening opening = waiting.remove(item.itemId());
      if (opening != null) {
        counts.opened(opening.queue(), opening.seenAt() - sent);
      }
    } else {
      count(value(Topics.QUEUE_EVENTS, outcome));
    }
  }

  private void count(QueueEvent event) {
    switch (event.type()) {
      case OPENED, REOPENED -> opened(event, System.currentTimeMillis());
      case CLOSED -> counts.closed();
      case UPDATED, CLAIMED, RELEASED, CLAIM_EXPIRED, DECIDED, REFUSED, REPEATED -> {}
    }
  }

  private void opened(QueueEvent event, long now) {
    Long sent = sentAt.get(event.itemId());
    if (sent == null) {
      waiting.put(event.itemId(), new Opening(event.queue(), now));
    } else {
      counts.opened(event.queue(), now - sent);
    }
  }

  private static <V> Map<String, V> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > REMEMBERED_ITEMS;
      }
    };
  }

  /** An item became open in a queue at this time, in milliseconds since 1970. */
  private record Opening(String queue, long seenAt) {}

  private static <V> V value(Topic<?, V> topic, ConsumerRecord<byte[], byte[]> outcome) {
    return topic.valueSerde().deserializer().deserialize(topic.name(), outcome.value());
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
