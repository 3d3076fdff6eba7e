package org.sauti.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.app.config.KafkaConfig;
import org.sauti.app.kafka.EmbeddedKafka;
import org.sauti.app.kafka.TopicSetup;
import org.sauti.app.process.CommentStream;
import org.sauti.app.process.SautiProcess;
import org.sauti.app.process.TopicFollower;
import org.sauti.models.FlaggedItem;
import org.sauti.models.RejectedRecord;
import org.sauti.models.ScoredComment;
import org.sauti.models.Topics;

/**
 * Every comment that goes in comes out exactly once as scored, rejected or de-duplicated, although
 * the job's process is killed in mid-stream, twice, and goes on from its checkpoint.
 */
class ExactlyOnceIT {
  private static final int COMMENTS = 4000;
  private static final int RECORDS_PER_SECOND = 250;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String RAW = "raw.sauti";

  @Test
  void should_lose_nothing_and_double_nothing_when_the_job_is_killed_twice(@TempDir Path folder)
      throws Exception {
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"))) {
      KafkaConfig kafka = new KafkaConfig(broker.bootstrapServers(), Map.of(), 3, (short) 1);
      TopicSetup.ensure(
          kafka, List.of(RAW, Topics.SCORED.name(), Topics.REJECTED.name(), Topics.FLAGGED.name()));
      CommentStream stream = CommentStream.of(RAW, COMMENTS);
      Path config = config(folder, kafka);

      CompletableFuture<Void> sending =
          CompletableFuture.runAsync(() -> stream.send(kafka, RECORDS_PER_SECOND));
      try (TopicFollower<ScoredComment> scored = new TopicFollower<>(kafka, Topics.SCORED)) {
        killAfter(COMMENTS / 10, scored, config, folder);
        killAfter(COMMENTS / 2, scored, config, folder);
        try (SautiProcess job = run(config, folder)) {
          scored.await(all -> all.size() >= stream.scored().size(), PATIENCE, job::err);
          sending.join();
          job.terminate();
          job.exitCode(PATIENCE);
        }
        // What was in flight when the job was stopped must not show up afterwards either.
        assertThat(CommentStream.ids(scored.poll()))
            .containsExactlyInAnyOrderElementsOf(stream.scored());
      }
      try (TopicFollower<RejectedRecord> rejected = new TopicFollower<>(kafka, Topics.REJECTED)) {
        rejected.await(all -> all.size() >= stream.broken(), PATIENCE, () -> "rejected");
        Set<String> positions = new HashSet<>();
        rejected.poll().forEach(record -> positions.add(record.position()));
        assertThat(rejected.values()).hasSize(stream.broken());
        assertThat(positions).hasSize(stream.broken());
      }
      try (TopicFollower<FlaggedItem> flagged = new TopicFollower<>(kafka, Topics.FLAGGED)) {
        flagged.await(all -> !all.isEmpty(), PATIENCE, () -> "flagged");
        assertThat(flagged.poll())
            .extracting(item -> item.change() + " " + item.itemId() + item.comment().event())
            .doesNotHaveDuplicates();
      }
    }
  }

  /** Runs the job until this many comments are scored, then pulls the plug. */
  private static void killAfter(
      int count, TopicFollower<ScoredComment> scored, Path config, Path folder) throws Exception {
    try (SautiProcess job = run(config, folder)) {
      scored.await(all -> all.size() >= count, PATIENCE, job::err);
      job.kill();
    }
  }

  private static SautiProcess run(Path config, Path folder) throws Exception {
    return SautiProcess.start(folder, Map.of(), "run", "--config", config.toString());
  }

  private static Path config(Path folder, KafkaConfig kafka) throws Exception {
    return Files.writeString(
        folder.resolve("sauti.yaml"),
        String.format(
            Locale.ROOT,
            """
        kafka:
          bootstrap-servers: %s
          partitions: 3
        ingest:
          platforms: [test]
          sources:
            - topic: %s
              platform: sauti
        sink:
          delivery: exactly-once
          scored: true
        flink:
          parallelism: 2
          checkpoint-interval: 500ms
          checkpoint-directory: %s
          web-port: 0
        """,
            kafka.bootstrapServers(),
            RAW,
            folder.resolve("checkpoints")),
        StandardCharsets.UTF_8);
  }
}
