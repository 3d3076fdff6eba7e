package org.sauti.app.config;

import java.time.Duration;
import java.util.Objects;

/**
 * How the job runs in Flink. On a cluster, the cluster's own configuration decides about ports,
 * memory and where state lies.
 *
 * @param parallelism subtasks of each operator
 * @param checkpointInterval time between checkpoints; with exactly-once delivery nothing is visible
 *     before the next one
 * @param checkpointDirectory where checkpoints lie: a folder or a URI that Flink knows
 * @param webPort of Flink's web interface when Flink runs inside this process; 0 for any free port
 * @param restore where a restarted job begins
 */
public record FlinkConfig(
    int parallelism,
    Duration checkpointInterval,
    String checkpointDirectory,
    int webPort,
    Restore restore) {

  /** Where a restarted job begins. */
  public enum Restore {
    /** At the newest complete checkpoint in the checkpoint directory, if there is one. */
    LATEST,
    /** With empty state, at the offsets that the consumer group committed. */
    NONE
  }

  public FlinkConfig {
    Objects.requireNonNull(checkpointInterval, "checkpointInterval");
    Objects.requireNonNull(checkpointDirectory, "checkpointDirectory");
    Objects.requireNonNull(restore, "restore");
  }
}
