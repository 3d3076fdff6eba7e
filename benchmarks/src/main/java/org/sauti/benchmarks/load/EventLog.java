package org.sauti.benchmarks.load;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.sauti.benchmarks.pipeline.Corpus;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.Topics;

/**
 * Everything that was committed to the event topic, read beside the service, and whether it fits
 * with what the service answered.
 */
public final class EventLog implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Set<QueueEventType> WITHOUT_EFFECT =
      Set.of(QueueEventType.REFUSED, QueueEventType.REPEATED);

  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> happened = new ConcurrentHashMap<>();
  private final Map<String, String> deciders = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final Set<String> decidedByTwo = ConcurrentHashMap.newKeySet();
  private final Set<String> givenToTwo = ConcurrentHashMap.newKeySet();
  private final AtomicLong opened = new AtomicLong();
  private final KafkaConsumer<String, QueueEvent> consumer;
  private final LongConsumer openings;
  private final Thread thread = new Thread(this::follow, "event-log");
  private volatile boolean closed;

  private EventLog(KafkaConsumer<String, QueueEvent> consumer, LongConsumer openings) {
    this.consumer = consumer;
    this.openings = openings;
  }

  /**
   * Begins to read the topic, which exists, from its beginning.
   *
   * @param openings is given the number of each comment whose item is open, on one thread
   */
  static EventLog follow(String bootstrapServers, LongConsumer openings) {
    KafkaConsumer<String, QueueEvent> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false),
            Topics.QUEUE_EVENTS.keySerde().deserializer(),
            Topics.QUEUE_EVENTS.valueSerde().deserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.QUEUE_EVENTS.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    EventLog log = new EventLog(consumer, openings);
    log.thread.start();
    return log;
  }

  /** The service told somebody that this command was carried out. */
  void accepted(String commandId) {
    accepted.add(commandId);
  }

  /** Returns when all that was accepted has been read, or after this time. */
  void awaitAccepted(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!happened.keySet().containsAll(accepted) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    }
  }

  /** How many items were opened. */
  public long opened() {
    return opened.get();
  }

  /** How many decisions the service accepted. */
  public long acceptedCount() {
    return accepted.size();
  }

  /** How many decisions were accepted and are not in the topic, or are in it more than once. */
  public long lostOrRepeated() {
    return accepted.stream().filter(id -> happened.getOrDefault(id, 0) != 1).count();
  }

  /** How many items were decided by somebody while the decision of somebody else stood. */
  public long decidedByTwo() {
    return decidedByTwo.size();
  }

  /** How many items were given to somebody while somebody else had them. */
  public long givenToTwo() {
    return givenToTwo.size();
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.join();
  }

  private void follow() {
    try (consumer) {
      while (!closed) {
        consumer.poll(POLL).forEach(record -> read(record.value()));
      }
    }
  }

  private void read(QueueEvent event) {
    if (WITHOUT_EFFECT.contains(event.type())) {
      return;
    }
    if (event.commandId() != null) {
      happened.merge(event.commandId(), 1, Integer::sum);
    }
    switch (event.type()) {
      case OPENED -> {
        opened.incrementAndGet();
        openings.accept(Corpus.number(event.commentId()));
      }
      case CLAIMED -> {
        String owner = owners.put(event.itemId(), event.actor());
        if (owner != null && !owner.equals(event.actor())) {
          givenToTwo.add(event.itemId());
        }
      }
      case DECIDED -> {
        owners.remove(event.itemId());
        if (deciders.put(event.itemId(), event.actor()) != null) {
          decidedByTwo.add(event.itemId());
        }
      }
      case UNDONE -> {
        deciders.remove(event.itemId());
        owners.put(event.itemId(), event.actor());
      }
      case RELEASED, CLAIM_EXPIRED, SKIPPED, ESCALATED, MOVED, CLOSED ->
          owners.remove(event.itemId());
      case REOPENED, DISPUTED -> deciders.remove(event.itemId());
      case UPDATED,
          LABELLED,
          NOTED,
          REVIEW_REQUESTED,
          REVIEW_CLAIMED,
          REVIEWED,
          MADE_GOLDEN,
          REFUSED,
          REPEATED -> {}
    }
  }
}
