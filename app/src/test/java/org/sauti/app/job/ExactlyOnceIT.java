package org.sauti.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.sauti.app.process.SautiProcess;
import org.sauti.app.process.TopicFollower;
import org.sauti.app.replay.Pace;
import org.sauti.app.replay.ReplayRecord;
import org.sauti.app.replay.Replayer;
import org.sauti.models.CommentEvent;
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
      Stream stream = Stream.make();
      Path config = config(folder, kafka);

      CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(kafka, stream));
      try (TopicFollower<ScoredComment> scored = new TopicFollower<>(kafka, Topics.SCORED)) {
        killAfter(COMMENTS / 10, scored, config, folder);
        killAfter(COMMENTS / 2, scored, config, folder);
        try (SautiProcess job = run(config, folder)) {
          scored.await(all -> all.size() >= stream.scored.size(), PATIENCE, job::err);
          sending.join();
          job.interrupt();
          job.exitCode(PATIENCE);
        }
        // What was in flight when the job was stopped must not show up afterwards either.
        assertThat(ids(scored.poll())).containsExactlyInAnyOrderElementsOf(stream.scored);
      }
      try (TopicFollower<RejectedRecord> rejected = new TopicFollower<>(kafka, Topics.REJECTED)) {
        rejected.await(all -> all.size() >= stream.broken, PATIENCE, () -> "rejected");
        Set<String> positions = new HashSet<>();
        rejected.poll().forEach(record -> positions.add(record.position()));
        assertThat(rejected.values()).hasSize(stream.broken);
        assertThat(positions).hasSize(stream.broken);
      }
      try (TopicFollower<FlaggedItem> flagged = new TopicFollower<>(kafka, Topics.FLAGGED)) {
        flagged.await(all -> !all.isEmpty(), PATIENCE, () -> "flagged");
        assertThat(flagged.poll()).extracting(FlaggedItem::itemId).doesNotHaveDuplicates();
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

  private static void send(KafkaConfig kafka, Stream stream) {
    Pace pace = new Pace(RECORDS_PER_SECOND);
    try (Replayer replayer = new Replayer(kafka)) {
      for (ReplayRecord record : stream.records) {
        pace.await();
        replayer.send(record);
      }
      replayer.flush();
    }
  }

  private static List<String> ids(List<ScoredComment> scored) {
    return scored.stream()
        .map(one -> one.comment().event() + " " + one.comment().commentId())
        .toList();
  }

  /** What is sent, and what must come of it. */
  private static final class Stream {
    private final List<ReplayRecord> records = new ArrayList<>();
    private final List<String> scored = new ArrayList<>();
    private int broken;

    static Stream make() {
      Stream stream = new Stream();
      Instant start = Instant.parse("2026-11-01T00:00:00Z");
      for (int i = 0; i < COMMENTS; i++) {
        stream.add(i, start.plusSeconds(i));
      }
      return stream;
    }

    private void add(int number, Instant time) {
      String id = "c" + number;
      String text = number % 5 == 0 ? "you stupid bitch, shut up number " : "good morning number ";
      comment(id, "create", text + number, time);
      if (number % 20 == 3) {
        // Delivered again: must not be scored again.
        records.add(records.get(records.size() - 1));
      }
      if (number % 50 == 7) {
        send("broken" + number, "{\"comment_id\": \"broken" + number + "\"");
        broken++;
      }
      if (number % 40 == 11) {
        comment(id, "edit", text + number + ", edited", time.plusSeconds(30));
      }
      if (number % 80 == 13) {
        comment(id, "delete", null, time.plusSeconds(60));
      }
    }

    private void comment(String id, String event, String text, Instant time) {
      String document =
          String.format(
              Locale.ROOT,
              "{\"platform\":\"test\",\"comment_id\":\"%s\",\"event\":\"%s\",\"occurred_at\":\"%s\"%s}",
              id,
              event,
              time,
              text == null ? "" : content(text, time));
      send(id, document);
      scored.add(CommentEvent.valueOf(event.toUpperCase(Locale.ROOT)) + " " + id);
    }

    private static String content(String text, Instant time) {
      return String.format(
          Locale.ROOT,
          ",\"created_at\":\"%s\",\"declared_language\":\"en\",\"text\":\"%s\"",
          time,
          text);
    }

    /** Keyed as producers should: what belongs to one comment stays in order. */
    private void send(String key, String document) {
      records.add(
          new ReplayRecord(
              RAW,
              key.getBytes(StandardCharsets.UTF_8),
              document.getBytes(StandardCharsets.UTF_8),
              Map.of()));
    }
  }
}
