package org.sauti.sink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.CommonClientConfigs;
import org.sauti.sink.console.ConsoleSettings;
import org.sauti.sink.console.access.AccessSettings;
import org.sauti.sink.queue.QueueCluster;
import org.sauti.sink.queue.QueueTimes;
import org.sauti.sink.queue.QueueTopics;
import org.sauti.sink.queue.ReviewSampling;

/**
 * Settings of the queue service.
 *
 * @param bootstrapServers Kafka's addresses, {@code host:port} with commas between
 * @param kafkaProperties further Kafka client and Kafka Streams properties, such as for encryption
 * @param applicationId names the queue's consumer group, transactions and internal topics
 * @param stateDirectory where state is kept; rebuilt from Kafka when it is gone
 * @param host what to listen on
 * @param port 0 to 65535, 0 for any free one
 * @param times how long claims last and items are kept
 * @param sampling which decided items a second moderator looks at as well
 * @param topics the topics
 * @param partitions of topics that have to be created, at least 1
 * @param replicationFactor of topics that have to be created, at least 1
 * @param commandTimeout how long to wait for Kafka and the queue to answer a command
 * @param console what the console tells beside the queues
 * @param access how people come in
 * @param cluster how several instances ask each other, null when there is one alone
 */
public record QueueSettings(
    String bootstrapServers,
    Map<String, String> kafkaProperties,
    String applicationId,
    Path stateDirectory,
    String host,
    int port,
    QueueTimes times,
    ReviewSampling sampling,
    QueueTopics topics,
    int partitions,
    short replicationFactor,
    Duration commandTimeout,
    ConsoleSettings console,
    AccessSettings access,
    QueueCluster cluster) {
  public static final String DEFAULT_APPLICATION_ID = "sauti-queue";
  public static final String DEFAULT_HOST = "127.0.0.1";
  public static final int DEFAULT_PORT = 8080;
  public static final int DEFAULT_PARTITIONS = 4;
  public static final Duration DEFAULT_COMMAND_TIMEOUT = Duration.ofSeconds(10);

  private static final int MAX_PORT = 65_535;

  public QueueSettings {
    requireText(bootstrapServers, "bootstrapServers");
    kafkaProperties = Map.copyOf(kafkaProperties);
    requireText(applicationId, "applicationId");
    Objects.requireNonNull(stateDirectory, "stateDirectory");
    requireText(host, "host");
    require(port >= 0 && port <= MAX_PORT, "port must be in [0, 65535] but is " + port);
    Objects.requireNonNull(times, "times");
    Objects.requireNonNull(sampling, "sampling");
    Objects.requireNonNull(topics, "topics");
    require(partitions >= 1, "partitions must be at least 1 but is " + partitions);
    require(
        replicationFactor >= 1, "replicationFactor must be at least 1 but is " + replicationFactor);
    require(
        commandTimeout.compareTo(Duration.ofMillis(100)) >= 0,
        "commandTimeout must be at least 100 ms but is " + commandTimeout);
    Objects.requireNonNull(console, "console");
    Objects.requireNonNull(access, "access");
  }

  /** Settings for one broker and this machine alone. */
  public static QueueSettings of(String bootstrapServers, Path stateDirectory, int port) {
    return new QueueSettings(
        bootstrapServers,
        Map.of(),
        DEFAULT_APPLICATION_ID,
        stateDirectory,
        DEFAULT_HOST,
        port,
        QueueTimes.DEFAULT,
        ReviewSampling.DEFAULT,
        QueueTopics.STANDARD,
        DEFAULT_PARTITIONS,
        (short) 1,
        DEFAULT_COMMAND_TIMEOUT,
        ConsoleSettings.NONE,
        AccessSettings.DEFAULT,
        null);
  }

  /** The same settings with another console. */
  public QueueSettings withConsole(ConsoleSettings other) {
    return new QueueSettings(
        bootstrapServers,
        kafkaProperties,
        applicationId,
        stateDirectory,
        host,
        port,
        times,
        sampling,
        topics,
        partitions,
        replicationFactor,
        commandTimeout,
        other,
        access,
        cluster);
  }

  /** The same with other rules of how people come in. */
  public QueueSettings withAccess(AccessSettings other) {
    return new QueueSettings(
        bootstrapServers,
        kafkaProperties,
        applicationId,
        stateDirectory,
        host,
        port,
        times,
        sampling,
        topics,
        partitions,
        replicationFactor,
        commandTimeout,
        console,
        other,
        cluster);
  }

  /** What every Kafka client needs to connect. */
  Map<String, String> clientProperties() {
    Map<String, String> properties = new HashMap<>(kafkaProperties);
    properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return properties;
  }

  private static void requireText(String value, String field) {
    Objects.requireNonNull(value, field);
    require(!value.isBlank(), field + " must not be blank");
  }

  private static void require(boolean valid, String message) {
    if (!valid) {
      throw new IllegalArgumentException(message);
    }
  }
}
