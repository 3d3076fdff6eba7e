package org.sauti.sink.queue;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the queue's topology with exactly-once processing and opens its state for reading. */
public final class QueueStreams implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueueStreams.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
  private static final int COMMIT_INTERVAL_MILLIS = 50;
  private static final int POLL_MILLIS = 25;
  private static final int SESSION_TIMEOUT_MILLIS = 6_000;
  private static final int HEARTBEAT_INTERVAL_MILLIS = 2_000;
  private static final int RETRY_BACKOFF_MILLIS = 5;
  private static final int PRODUCER_BATCH_BYTES = 256 * 1024;
  private static final int TRANSACTION_TIMEOUT_MILLIS = 5_000;

  private final CompletableFuture<Void> running = new CompletableFuture<>();
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private final ExecutorService askers = Executors.newCachedThreadPool(QueueStreams::daemon);
  private final KafkaStreams streams;
  private final QueueCluster cluster;
  private final StoredQueues local;
  private final Placement placement;

  private QueueStreams(KafkaStreams streams, int partitions, QueueCluster cluster) {
    this.streams = streams;
    this.cluster = cluster;
    this.local = new StoredQueues(new LocalStores(streams, cluster != null)::of);
    this.placement = placement(new ItemPartitions(partitions));
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
   * @param partitions how many the topics of news and commands have
   * @param cluster how the instances ask each other, null when there is one alone
   * @param kafka how to connect; {@link StreamsConfig} keys override what is set here
   */
  public static QueueStreams start(
      QueueTopics topics,
      QueueTimes times,
      ReviewSampling sampling,
      String applicationId,
      Path stateDirectory,
      short replicationFactor,
      int partitions,
      QueueCluster cluster,
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
    // The next transaction mostly begins while the broker still ends the one before; the usual wait
    // of a tenth of a second would be somebody's wait for an answer.
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), RETRY_BACKOFF_MILLIS);
    // A commit waits until all that was written is with the broker: in few requests, and small.
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), PRODUCER_BATCH_BYTES);
    properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    // What it had not committed must not hold up its successor, nor those who follow the events.
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
        TRANSACTION_TIMEOUT_MILLIS);
    properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) replicationFactor);
    if (cluster != null) {
      properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, cluster.standbyReplicas());
    }
    properties.putAll(kafka);
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    if (cluster != null) {
      properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, cluster.address());
    }
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        UnreadableRecordHandler.class);
    properties.put(UnreadableRecordHandler.REJECTED_TOPIC_CONFIG, topics.rejected().name());
    QueueStreams queue =
        new QueueStreams(
            new KafkaStreams(QueueTopology.build(topics, times, sampling), properties),
            partitions,
            cluster);
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

  /** Reads the queues, whichever instance has them. */
  public QueueReader reader() {
    return new ClusterQueues(placement, askers);
  }

  /** Answers the other instances; empty when this one is alone. */
  public Optional<QueuePeer> peer() {
    return Optional.ofNullable(cluster).map(known -> new QueuePeer(local, known.secret()));
  }

  @Override
  public void close() {
    // Leaving the group spares the next start from waiting for this member to be missed.
    streams.close(
        CloseOptions.timeout(CLOSE_TIMEOUT)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    askers.shutdownNow();
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

  private Placement placement(ItemPartitions partitions) {
    if (cluster == null) {
      return new LocalPlacement(local, partitions);
    }
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    return new StreamsPlacement(
        streams,
        partitions,
        new HostInfo(cluster.host(), cluster.port()),
        local,
        host -> new RemoteQueues(client, host.host() + ":" + host.port(), cluster.secret()));
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sauti-queue-peers");
    thread.setDaemon(true);
    return thread;
  }
}
