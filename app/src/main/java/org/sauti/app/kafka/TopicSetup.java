package org.sauti.app.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.sauti.app.UserException;
import org.sauti.app.config.KafkaConfig;
import org.sauti.models.Topics;

/** Makes the topics that are missing. */
public final class TopicSetup {
  private static final int PATIENCE_SECONDS = 30;

  private static final String LARGEST_RECORD = "max.message.bytes";

  private static final Map<String, Map<String, String>> CONFIGS =
      Map.of(
          // A dead letter holds a whole record and more, so it is larger than any that came in.
          Topics.REJECTED.name(),
          Map.of(LARGEST_RECORD, Integer.toString(20 * 1024 * 1024)),
          // The latest command of each kind stays for ever. One holds all rules of all languages.
          Topics.CONTROL.name(),
          Map.of(LARGEST_RECORD, Integer.toString(20 * 1024 * 1024), "cleanup.policy", "compact"));

  private TopicSetup() {}

  /**
   * Makes those of the topics that do not exist; the others stay as they are.
   *
   * @throws UserException when the broker does not answer or refuses
   */
  public static void ensure(KafkaConfig kafka, Collection<String> names) {
    Map<String, Object> properties = kafka.clientMap();
    try (Admin admin = Admin.create(properties)) {
      Set<String> existing = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      List<NewTopic> missing = new ArrayList<>();
      for (String name : Set.copyOf(names)) {
        if (!existing.contains(name)) {
          missing.add(
              new NewTopic(name, partitions(name, kafka), kafka.replicationFactor())
                  .configs(CONFIGS.getOrDefault(name, Map.of())));
        }
      }
      admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return; // Somebody else was faster.
      }
      throw unreachable(properties, e.getCause());
    } catch (TimeoutException e) {
      throw unreachable(properties, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserException("interrupted while making topics", e);
    }
  }

  /** Commands have an order, which only one partition keeps. */
  private static int partitions(String name, KafkaConfig kafka) {
    return name.equals(Topics.CONTROL.name()) ? 1 : kafka.partitions();
  }

  private static UserException unreachable(Map<String, Object> properties, Throwable cause) {
    return new UserException(
        "Kafka at "
            + properties.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG)
            + " did not do what was asked ("
            + cause.getClass().getSimpleName()
            + "): check kafka.bootstrap-servers and that the broker runs",
        cause);
  }
}
