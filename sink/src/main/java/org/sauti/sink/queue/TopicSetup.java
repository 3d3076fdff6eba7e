package org.sauti.sink.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.sauti.models.Topic;

/** Creates the queue's topics where they are missing and checks that they fit together. */
public final class TopicSetup {
  private static final int TIMEOUT_SECONDS = 30;
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final Map<String, String> COMPACTED =
      Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

  private final Admin admin;
  private final int partitions;
  private final short replicationFactor;

  /**
   * @param admin connected to the brokers
   * @param partitions of a created topic when no existing one says otherwise
   * @param replicationFactor of a created topic
   */
  public TopicSetup(Admin admin, int partitions, short replicationFactor) {
    this.admin = admin;
    this.partitions = partitions;
    this.replicationFactor = replicationFactor;
  }

  /**
   * Makes sure that all topics exist.
   *
   * @return how many partitions the topics of news and commands have
   * @throws QueueStartException when Kafka does not answer, or when news and commands have
   *     different numbers of partitions
   */
  public int ensure(QueueTopics topics) {
    Optional<Integer> flagged = partitionsOf(topics.flagged());
    Optional<Integer> commands = partitionsOf(topics.commands());
    int common = flagged.or(() -> commands).orElse(partitions);
    List<NewTopic> missing = new ArrayList<>();
    if (flagged.isEmpty()) {
      missing.add(newTopic(topics.flagged(), common));
    }
    if (commands.isEmpty()) {
      missing.add(newTopic(topics.commands(), common));
    }
    for (Topic<?, ?> other : List.of(topics.events(), topics.rejected())) {
      if (partitionsOf(other).isEmpty()) {
        missing.add(newTopic(other, common));
      }
    }
    if (partitionsOf(topics.decided()).isEmpty()) {
      missing.add(newTopic(topics.decided(), common).configs(COMPACTED));
    }
    create(missing);
    return samePartitions(topics);
  }

  /**
   * Makes sure that a topic exists whose records are of no use after a while.
   *
   * @param kept how long they are kept at least
   */
  public void ensureShortLived(Topic<?, ?> topic, Duration kept) {
    if (partitionsOf(topic).isEmpty()) {
      String millis = Long.toString(kept.toMillis());
      create(
          List.of(
              newTopic(topic, 1)
                  .configs(
                      Map.of(
                          TopicConfig.RETENTION_MS_CONFIG, millis,
                          // Only a segment that is full or old is ever deleted.
                          TopicConfig.SEGMENT_MS_CONFIG, millis))));
    }
  }

  /**
   * Makes sure that a topic exists that keeps the latest value of each key, in the order of writes.
   *
   * @throws QueueStartException when Kafka does not answer
   */
  public void ensureLatestValues(Topic<?, ?> topic) {
    if (partitionsOf(topic).isEmpty()) {
      create(List.of(newTopic(topic, 1).configs(COMPACTED)));
    }
  }

  private int samePartitions(QueueTopics topics) {
    int flagged = partitionsOfExisting(topics.flagged());
    int commands = partitionsOfExisting(topics.commands());
    if (flagged != commands) {
      throw new QueueStartException(
          String.format(
              Locale.ROOT,
              "topic %s has %d partitions and topic %s has %d: give both the same number",
              topics.flagged().name(),
              flagged,
              topics.commands().name(),
              commands),
          null);
    }
    return flagged;
  }

  private NewTopic newTopic(Topic<?, ?> topic, int count) {
    return new NewTopic(topic.name(), count, replicationFactor);
  }

  private void create(List<NewTopic> topics) {
    for (Map.Entry<String, KafkaFuture<Void>> created :
        admin.createTopics(topics).values().entrySet()) {
      try {
        created.getValue().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        // Somebody else may have been quicker; what they made is checked afterwards.
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw new QueueStartException(
              "cannot create topic " + created.getKey() + ": " + e.getCause().getMessage(), e);
        }
      } catch (TimeoutException | InterruptedException e) {
        throw unreachable(e);
      }
    }
  }

  /** A topic that was just made is not known to every broker, and not to the same one, at once. */
  private int partitionsOfExisting(Topic<?, ?> topic) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    Optional<Integer> count = partitionsOf(topic);
    while (count.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(RETRY_NANOS);
      count = partitionsOf(topic);
    }
    return count.orElseThrow(
        () ->
            new QueueStartException(
                "topic " + topic.name() + " is not there: create it, or look into Kafka's log",
                null));
  }

  private Optional<Integer> partitionsOf(Topic<?, ?> topic) {
    try {
      return Optional.of(
          admin
              .describeTopics(List.of(topic.name()))
              .allTopicNames()
              .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
              .get(topic.name())
              .partitions()
              .size());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return Optional.empty();
      }
      throw unreachable(e);
    } catch (TimeoutException | InterruptedException e) {
      throw unreachable(e);
    }
  }

  private static QueueStartException unreachable(Exception cause) {
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    return new QueueStartException(
        "Kafka does not answer: check the bootstrap servers and that the brokers run", cause);
  }
}
