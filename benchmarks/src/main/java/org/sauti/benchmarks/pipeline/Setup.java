package org.sauti.benchmarks.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.sauti.app.config.ConfigFile;
import org.sauti.app.config.SautiConfig;

/**
 * How a job runs, as in production but for what is named here.
 *
 * @param bootstrapServers where Kafka is
 * @param folder of checkpoints and state
 * @param parallelism subtasks of each operator
 * @param checkpointMillis time between checkpoints
 * @param delivery {@code exactly-once} or {@code at-least-once}
 */
public record Setup(
    String bootstrapServers, Path folder, int parallelism, int checkpointMillis, String delivery) {
  /** The topic that jobs read. */
  public static final String INPUT = "raw.benchmark";

  /** Partitions of every topic. */
  public static final int PARTITIONS = 4;

  /**
   * The configuration of a job.
   *
   * @param name names its consumer group, its transactions and its folders
   */
  SautiConfig config(String name) throws IOException {
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(
        file,
        String.format(
            Locale.ROOT,
            """
            kafka:
              bootstrap-servers: %s
              partitions: %d
            ingest:
              platforms: [%s]
              group-id: %s
              starting-offsets: earliest
              sources:
                - topic: %s
                  platform: sauti-avro
            sink:
              delivery: %s
            flink:
              parallelism: %d
              checkpoint-interval: %dms
              checkpoint-directory: %s
              web-port: 0
              restore: none
            queue:
              port: 0
              application-id: %s-queue
              state-directory: %s
            """,
            bootstrapServers,
            PARTITIONS,
            Corpus.PLATFORM,
            name,
            INPUT,
            delivery,
            parallelism,
            checkpointMillis,
            folder.resolve(name + "-checkpoints"),
            name,
            folder.resolve(name + "-queue")),
        StandardCharsets.UTF_8);
    return ConfigFile.read(file, Map.of()).config();
  }
}
