package org.sauti.sink.console;

import java.util.List;
import org.sauti.models.zoo.ModelManifest;

/**
 * What the console tells beside the queues.
 *
 * @param queues what the policy says of its queues, in its order
 * @param models manifests of the models whose verdicts are shown
 * @param openMetrics whether everybody who reaches the service may read its metrics; otherwise they
 *     are served on a loopback address only
 */
public record ConsoleSettings(
    List<QueueInfo> queues, List<ModelManifest> models, boolean openMetrics) {
  /** Queues without titles, models of which nothing is known, metrics for this machine alone. */
  public static final ConsoleSettings NONE = new ConsoleSettings(List.of(), List.of(), false);

  public ConsoleSettings {
    queues = List.copyOf(queues);
    models = List.copyOf(models);
  }
}
