package org.sauti.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.app.cli.SautiCommand;
import org.sauti.app.config.ConfigFile;
import org.sauti.app.config.SautiConfig;
import org.sauti.app.kafka.EmbeddedKafka;
import org.sauti.app.process.TopicFollower;
import org.sauti.app.replay.ReplayRecord;
import org.sauti.app.replay.Replayer;
import org.sauti.models.FlaggedItem;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;
import org.sauti.models.Stage;
import org.sauti.models.Topics;
import picocli.CommandLine;

/**
 * One job a stage with Kafka between, in a real broker; and what becomes of the records that one of
 * them rejects.
 */
class StagesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String RAW = "raw.sauti";
  private static final String ABUSE =
      "{\"platform\":\"test\",\"comment_id\":\"c1\",\"created_at\":\"2026-11-20T08:00:00Z\","
          + "\"declared_language\":\"en\",\"text\":\"you stupid bitch, women should be beaten\"}";
  private static final String BROKEN = "{\"platform\":\"test\",\"text\":\"SECRET WORDS\"";

  @Test
  void should_hand_on_from_stage_to_stage_and_send_rejected_records_again(@TempDir Path folder)
      throws Exception {
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"))) {
      Path file = config(folder, broker.bootstrapServers());
      SautiConfig config = ConfigFile.read(file, Map.of()).config();
      List<JobClient> jobs =
          List.of(
              start(config, Part.INGEST), start(config, Part.CLASSIFY), start(config, Part.ENRICH));
      try (Replayer replayer = new Replayer(config.kafka());
          TopicFollower<FlaggedItem> flagged = new TopicFollower<>(config.kafka(), Topics.FLAGGED);
          TopicFollower<RejectedRecord> rejected =
              new TopicFollower<>(config.kafka(), Topics.REJECTED)) {
        // A comment that should be flagged, one that cannot be read, and garbage between stages.
        Path documents = Files.writeString(folder.resolve("raw.jsonl"), ABUSE + "\n" + BROKEN);
        sauti("replay", file, documents.toString(), "--topic", RAW, "--rate", "100");
        send(replayer, Topics.COMMENTS.name(), "garbage");

        flagged.await(all -> all.size() == 1, PATIENCE, () -> "flagged");
        assertThat(flagged.values().get(0).comment().commentId()).isEqualTo("c1");
        assertThat(flagged.values().get(0).verdict().model().name()).isEqualTo("fast");
        rejected.await(all -> all.size() == 2, PATIENCE, () -> "rejected");
        assertThat(rejected.values())
            .extracting(RejectedRecord::code, RejectedRecord::stage, RejectedRecord::topic)
            .containsExactlyInAnyOrder(
                tuple(RejectCode.MALFORMED_JSON, Stage.INGEST, RAW),
                tuple(RejectCode.MALFORMED_AVRO, Stage.CLASSIFY, Topics.COMMENTS.name()));

        assertThat(sauti("rejected", file))
            .contains("2 of 2 rejected records", "MALFORMED_JSON")
            .doesNotContain("SECRET");

        // Nothing was mended, so both come back as new dead letters, once.
        assertThat(sauti("rejected", file, "replay")).contains("2 rejected records sent again");
        rejected.await(all -> all.size() == 4, PATIENCE, () -> "rejected again");
        assertThat(sauti("rejected", file, "replay")).contains("2 rejected records sent again");
        rejected.await(all -> all.size() == 6, PATIENCE, () -> "rejected a third time");
        assertThat(flagged.poll()).hasSize(1);
      }
      for (JobClient job : jobs) {
        job.cancel().get();
      }
    }
  }

  private static JobClient start(SautiConfig config, Part part) throws Exception {
    StreamExecutionEnvironment environment =
        LocalFlink.environment(config.flink(), new Configuration());
    SautiJob.prepare(environment, config, part);
    JobClient job = environment.executeAsync(SautiJob.name(part));
    LocalFlink.awaitRunning(job, PATIENCE);
    return job;
  }

  private static void send(Replayer replayer, String topic, String value) {
    replayer.send(new ReplayRecord(topic, null, value.getBytes(StandardCharsets.UTF_8), Map.of()));
    replayer.flush();
  }

  /** Runs the command line in this process. */
  private static String sauti(String command, Path config, String... more) {
    StringWriter out = new StringWriter();
    CommandLine commandLine = SautiCommand.commandLine();
    commandLine.setOut(new PrintWriter(out));
    List<String> arguments = new ArrayList<>();
    arguments.add(command);
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--config", config.toString()));
    assertThat(commandLine.execute(arguments.toArray(String[]::new))).isZero();
    return out.toString();
  }

  private static Path config(Path folder, String bootstrapServers) throws Exception {
    return Files.writeString(
        folder.resolve("sauti.yaml"),
        String.format(
            Locale.ROOT,
            """
            kafka:
              bootstrap-servers: %s
              partitions: 2
            ingest:
              platforms: [test]
              sources:
                - topic: %s
                  platform: sauti
            flink:
              parallelism: 1
              checkpoint-interval: 300ms
              checkpoint-directory: %s
              web-port: 0
              restore: none
            """,
            bootstrapServers,
            RAW,
            folder.resolve("checkpoints")),
        StandardCharsets.UTF_8);
  }
}
