package org.sauti.sink.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.sauti.models.Erasure;
import org.sauti.models.Topic;

/** The wishes of people to be left out, in a compacted topic of one partition. */
final class ErasureLog {
  private static final int PATIENCE_SECONDS = 30;

  private final Map<String, String> kafka;
  private final Topic<String, Erasure> topic;
  private final short replicationFactor;

  /**
   * @param kafka what every client needs to connect
   * @param replicationFactor of the topic, should it have to be made
   */
  ErasureLog(Map<String, String> kafka, Topic<String, Erasure> topic, short replicationFactor) {
    this.kafka = kafka;
    this.topic = topic;
    this.replicationFactor = replicationFactor;
  }

  /** The people who asked. */
  Set<String> people() {
    Set<String> people = new HashSet<>();
    new CommittedTopic(kafka, topic.name())
        .forEach(
            wish -> {
              if (wish.value() == null) {
                people.remove(wish.key());
              } else {
                people.add(wish.key());
              }
            });
    return people;
  }

  /** Writes a wish down; it is replicated when this returns. */
  void add(Erasure erasure) {
    Map<String, Object> properties = new HashMap<>(kafka);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    try (Admin admin = Admin.create(properties);
        KafkaProducer<String, Erasure> producer =
            new KafkaProducer<>(
                properties, topic.keySerde().serializer(), topic.valueSerde().serializer())) {
      createTopic(admin);
      producer
          .send(new ProducerRecord<>(topic.name(), erasure.person(), erasure))
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw notWritten(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notWritten(e);
    }
  }

  private void createTopic(Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    NewTopic compacted =
        new NewTopic(topic.name(), 1, replicationFactor)
            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    try {
      admin.createTopics(List.of(compacted)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private ExportException notWritten(Exception cause) {
    return new ExportException(
        "the wish could not be written to "
            + topic.name()
            + ": check kafka.bootstrap-servers and that Kafka runs, then try again",
        cause);
  }
}
