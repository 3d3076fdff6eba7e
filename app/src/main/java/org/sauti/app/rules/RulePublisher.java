package org.sauti.app.rules;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sauti.app.UserException;
import org.sauti.app.config.KafkaConfig;
import org.sauti.app.kafka.TopicSetup;
import org.sauti.classify.rules.RuleFiles;
import org.sauti.classify.rules.RuleSet;
import org.sauti.models.ControlCommand;
import org.sauti.models.ControlCommandType;
import org.sauti.models.Topics;

/** Sends rules to all running jobs and to those that will start later. */
public final class RulePublisher {
  private static final int LARGEST_RECORD = 20 * 1024 * 1024;

  private final KafkaConfig kafka;
  private final InstantSource clock;

  public RulePublisher(KafkaConfig kafka, InstantSource clock) {
    this.kafka = kafka;
    this.clock = clock;
  }

  /**
   * Sends rules and waits until the broker has them.
   *
   * @param files what is sent
   * @param rules the same files, read without a mistake
   * @throws UserException when the broker does not take them
   */
  public void publish(RuleFiles files, RuleSet rules) {
    TopicSetup.ensure(kafka, Set.of(Topics.CONTROL.name()));
    ControlCommand command =
        new ControlCommand(
            UUID.randomUUID().toString(),
            ControlCommandType.RULES,
            rules.version(),
            files.files(),
            clock.instant());
    Map<String, Object> properties = new HashMap<>(kafka.clientMap());
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(LARGEST_RECORD));
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
    try (KafkaProducer<String, ControlCommand> producer =
        new KafkaProducer<>(
            properties,
            Topics.CONTROL.keySerde().serializer(),
            Topics.CONTROL.valueSerde().serializer())) {
      producer
          .send(new ProducerRecord<>(Topics.CONTROL.name(), command.type().name(), command))
          .get();
    } catch (ExecutionException e) {
      throw new UserException(
          "Kafka did not take the rules ("
              + e.getCause().getClass().getSimpleName()
              + "): check that the broker runs and takes records of this size",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserException("interrupted while sending the rules", e);
    }
  }
}
