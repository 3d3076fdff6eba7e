package org.sauti.app.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sauti.app.SautiHome;
import org.sauti.app.config.PolicyFile;
import org.sauti.app.config.SautiConfig;
import org.sauti.enrich.policy.Policy;
import org.sauti.models.Harm;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelFolder;
import org.sauti.models.zoo.ModelManifest;
import org.sauti.sink.QueueSettings;
import org.sauti.sink.console.ConsoleSettings;
import org.sauti.sink.console.PolicyInfo;
import org.sauti.sink.console.QueueInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the console tells people of the policy and of the models. */
public final class ConsoleFacts {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleFacts.class);

  private ConsoleFacts() {}

  /**
   * The settings of the queue service with the policy's queues and what was measured of the models.
   *
   * @throws org.sauti.app.UserException when the policy cannot be read
   */
  public static QueueSettings settings(SautiConfig config) {
    QueueSettings queue = config.queue();
    return queue.withConsole(
        new ConsoleSettings(
            policy(PolicyFile.read(config.policyFile())),
            manifests(folders(config)),
            queue.console().openMetrics()));
  }

  static PolicyInfo policy(Policy policy) {
    List<QueueInfo> queues =
        policy.queues().values().stream()
            .map(queue -> new QueueInfo(queue.id(), queue.titles(), queue.description()))
            .toList();
    Map<Harm, String> references = new EnumMap<>(Harm.class);
    policy
        .harms()
        .forEach(
            (harm, rules) -> {
              if (!rules.reference().isBlank()) {
                references.put(harm, rules.reference());
              }
            });
    return new PolicyInfo(queues, references, policy.newAccountAge());
  }

  /** The zoo's, for items of a model that was in use before; and the configured ones. */
  private static Set<Path> folders(SautiConfig config) {
    Set<Path> folders = new LinkedHashSet<>();
    SautiHome.modelNames().forEach(name -> folders.add(SautiHome.zoo().resolve(name)));
    folders.add(Path.of(config.classify().modelFolder()));
    if (config.classify().cascade() != null) {
      folders.add(Path.of(config.classify().cascade().modelFolder()));
    }
    return folders;
  }

  private static List<ModelManifest> manifests(Set<Path> folders) {
    List<ModelManifest> manifests = new ArrayList<>();
    for (Path folder : folders) {
      try {
        manifests.add(ModelFolder.describe(folder).manifest());
      } catch (InvalidModelException e) {
        // The queues may run where no model is; its scores are shown as not measured.
        LOG.warn("nothing is known of the model in {}: {}", folder, e.getMessage());
      }
    }
    return manifests;
  }
}
