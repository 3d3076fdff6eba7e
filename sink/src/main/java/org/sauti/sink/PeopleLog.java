package org.sauti.sink;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.sauti.sink.console.access.KafkaConsoleLog;
import org.sauti.sink.queue.QueueStartException;
import org.sauti.sink.queue.TopicSetup;

/** Opens the log of accounts and sessions. */
final class PeopleLog {
  private PeopleLog() {}

  /**
   * Creates the topic if it is missing and reads it.
   *
   * @throws QueueStartException when Kafka does not answer
   */
  static KafkaConsoleLog open(QueueSettings settings) {
    Map<String, String> kafka = settings.clientProperties();
    try (Admin admin = Admin.create(Map.copyOf(kafka))) {
      new TopicSetup(admin, settings.partitions(), settings.replicationFactor())
          .ensureLatestValues(KafkaConsoleLog.TOPIC);
      return KafkaConsoleLog.open(KafkaConsoleLog.TOPIC, kafka, settings.commandTimeout());
    } catch (KafkaException e) {
      throw new QueueStartException(
          "cannot read the accounts from Kafka at "
              + settings.bootstrapServers()
              + ": "
              + e.getMessage(),
          e);
    }
  }
}
