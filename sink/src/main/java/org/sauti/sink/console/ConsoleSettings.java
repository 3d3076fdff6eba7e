package org.sauti.sink.console;

import java.util.List;
import java.util.Objects;
import org.sauti.models.zoo.ModelManifest;

/**
 * What the console tells beside the queues.
 *
 * @param policy what moderators decide by
 * @param models manifests of the models whose verdicts are shown
 * @param openMetrics whether everybody who reaches the service may read its metrics; otherwise they
 *     are served on a loopback address only
 */
public record ConsoleSettings(PolicyInfo policy, List<ModelManifest> models, boolean openMetrics) {
  /** Queues without titles, models of which nothing is known, metrics for this machine alone. */
  public static final ConsoleSettings NONE = new ConsoleSettings(PolicyInfo.NONE, List.of(), false);

  public ConsoleSettings {
    Objects.requireNonNull(policy, "policy");
    models = List.copyOf(models);
  }
}
