package org.sauti.sink.queue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the queue's topology with exactly-once processing and opens its state for reading. */
public final class QueueStreams implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueueStreams.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);
  private static final int COMMIT_INTERVAL_MILLIS = 50;
  private static final int POLL_MILLIS = 25;
  private static final int SESSION_TIMEOUT_MILLIS = 10_000;
  private static final int HEARTBEAT_INTERVAL_MILLIS = 3_000;

  private final CompletableFuture<Void> running = new CompletableFuture<>();
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private final KafkaStreams streams;

  private QueueStreams(KafkaStreams streams) {
    this.streams = streams;
  }

  /**
   * Starts to process; returns at once.
   *
   * @param topics the topics, which exist
   * @param times how long things last
   * @param sampling what is looked at twice
   * @param applicationId names the queue's consumer group, transactions and internal topics
   * @param stateDirectory where state is kept; rebuilt from Kafka when it is gone
   * @param replicationFactor of the internal topics
   * @param kafka how to connect; {@link StreamsConfig} keys override what is set here
   */
  public static QueueStreams start(
      QueueTopics topics,
      QueueTimes times,
      ReviewSampling sampling,
      String applicationId,
      Path stateDirectory,
      short replicationFactor,
      Map<String, String> kafka) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL_MILLIS);
    // A poll that waits for records delays the commit of the ones before.
    properties.put(StreamsConfig.POLL_MS_CONFIG, POLL_MILLIS);
    // What a lost instance owned is taken over in seconds.
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
        SESSION_TIMEOUT_MILLIS);
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
        HEARTBEAT_INTERVAL_MILLIS);
    properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) replicationFactor);
    properties.putAll(kafka);
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        UnreadableRecordHandler.class);
    properties.put(UnreadableRecordHandler.REJECTED_TOPIC_CONFIG, topics.rejected().name());
    QueueStreams queue =
        new QueueStreams(
            new KafkaStreams(QueueTopology.build(topics, times, sampling), properties));
    queue.start();
    return queue;
  }

  /** Completes when items can be read and changed; fails when processing stopped before that. */
  public CompletableFuture<Void> running() {
    return running.copy();
  }

  /** Completes when closed; fails with the cause when processing stopped by itself. */
  public CompletableFuture<Void> stopped() {
    return stopped.copy();
  }

  /** Whether items can be read and changed now. */
  public boolean isRunning() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  /** The state of Kafka Streams in one word. */
  public String state() {
    return streams.state().name();
  }

  /** Reads the state that this instance has. */
  public QueueReader reader() {
    return new StoredQueues(this::partitions);
  }

  @Override
  public void close() {
    // Leaving the group spares the next start from waiting for this member to be missed.
    streams.close(
        CloseOptions.timeout(CLOSE_TIMEOUT)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    stopped.complete(null);
  }

  private void start() {
    streams.setUncaughtExceptionHandler(
        failure -> {
          LOG.error("the queue stopped", failure);
          stopped.completeExceptionally(failure);
          running.completeExceptionally(failure);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    streams.setStateListener(
        (now, before) -> {
          LOG.info("queue: {} -> {}", before, now);
          if (now == KafkaStreams.State.RUNNING) {
            running.complete(null);
          } else if (now.hasCompletedShutdown()) {
            running.completeExceptionally(new IllegalStateException("the queue was stopped"));
          }
        });
    streams.start();
  }

  private List<PartitionStores> partitions() {
    List<PartitionStores> partitions = new ArrayList<>();
    for (int partition : activePartitions()) {
      partitions.add(
          new PartitionStores(
              store(StoreNames.ITEMS, partition),
              store(StoreNames.INDEX, partition),
              store(StoreNames.TALLIES, partition),
              store(StoreNames.STATISTICS, partition)));
    }
    if (partitions.isEmpty()) {
      throw new InvalidStateStoreException("this instance has no partition yet");
    }
    return partitions;
  }

  private Set<Integer> activePartitions() {
    Set<Integer> partitions = new TreeSet<>();
    for (ThreadMetadata thread : streams.metadataForLocalThreads()) {
      thread.activeTasks().stream()
          .flatMap(task -> task.topicPartitions().stream())
          .map(TopicPartition::partition)
          .forEach(partitions::add);
    }
    return partitions;
  }

  private <K, V> ReadOnlyKeyValueStore<K, V> store(String name, int partition) {
    return streams.store(
        StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<K, V>keyValueStore())
            .withPartition(partition));
  }
}
