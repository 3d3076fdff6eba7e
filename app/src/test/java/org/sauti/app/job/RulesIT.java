package org.sauti.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.RuleMatch;
import org.sauti.models.ScoredComment;
import org.sauti.models.Topics;
import org.sauti.models.Verdict;
import org.sauti.models.wire.Wire;
import picocli.CommandLine;

/** Rules are published while a job runs, which goes on by them without a restart. */
class RulesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String STALKING = "najua unapoishi, jihadhari";

  @Test
  void should_judge_by_published_rules_without_a_restart(@TempDir Path folder) throws Exception {
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"))) {
      Path file = config(folder, broker.bootstrapServers());
      SautiConfig config = ConfigFile.read(file, Map.of()).config();
      JobClient job = start(config);
      try (Replayer replayer = new Replayer(config.kafka());
          TopicFollower<ScoredComment> scored =
              new TopicFollower<>(config.kafka(), Topics.SCORED)) {
        // By the built-in rules.
        send(replayer, "c0");
        scored.await(all -> all.size() == 1, PATIENCE, () -> "scored");
        Verdict before = scored.values().get(0).verdict();
        assertThat(before.rulesVersion()).startsWith("2026-");
        assertThat(before.ruleMatches()).extracting(RuleMatch::rule).containsExactly("sw-stalking");

        // The same rules, but the one that matched is put into shadow.
        Path rules = folder.resolve("rules");
        assertThat(sauti("rules", "export", rules.toString())).isZero();
        edit(rules.resolve("rule-set.yaml"), "version: .*", "version: next");
        edit(rules.resolve("sw.yaml"), "- id: sw-stalking", "- state: shadow\n    id: sw-stalking");
        assertThat(sauti("rules", "publish", rules.toString(), "--config", file.toString()))
            .isZero();

        // Commands and comments come by two ways: sooner or later the new rules judge.
        scored.await(
            all -> {
              send(replayer, "c" + all.size());
              return version(all).startsWith("next+");
            },
            PATIENCE,
            () -> "judged by the new rules");
        assertThat(last(scored.values()).verdict().ruleMatches()).isEmpty();
      }
      job.cancel().get();
    }
  }

  private static String version(List<ScoredComment> all) {
    return Objects.requireNonNullElse(last(all).verdict().rulesVersion(), "");
  }

  private static ScoredComment last(List<ScoredComment> all) {
    return all.get(all.size() - 1);
  }

  private static void edit(Path file, String what, String with) throws Exception {
    Files.writeString(file, Files.readString(file).replaceFirst(what, with));
  }

  private static JobClient start(SautiConfig config) throws Exception {
    StreamExecutionEnvironment environment =
        LocalFlink.environment(config.flink(), new Configuration());
    SautiJob.prepare(environment, config, Part.CLASSIFY);
    JobClient job = environment.executeAsync(SautiJob.name(Part.CLASSIFY));
    LocalFlink.awaitRunning(job, PATIENCE);
    return job;
  }

  private static void send(Replayer replayer, String id) {
    Instant noon = Instant.parse("2026-11-20T12:00:00Z");
    Comment comment =
        new Comment(
            "test",
            id,
            CommentEvent.CREATE,
            STALKING,
            "a",
            List.of(),
            null,
            null,
            null,
            "sw",
            noon,
            noon,
            null,
            null,
            noon);
    replayer.send(
        new ReplayRecord(Topics.COMMENTS.name(), null, Wire.COMMENT.encode(comment), Map.of()));
    replayer.flush();
  }

  private static int sauti(String... arguments) {
    CommandLine commandLine = SautiCommand.commandLine();
    commandLine.setOut(new PrintWriter(new StringWriter()));
    return commandLine.execute(arguments);
  }

  private static Path config(Path folder, String bootstrapServers) throws Exception {
    return Files.writeString(
        folder.resolve("sauti.yaml"),
        String.format(
            Locale.ROOT,
            """
            kafka:
              bootstrap-servers: %s
              partitions: 1
            flink:
              parallelism: 2
              checkpoint-interval: 300ms
              checkpoint-directory: %s
              web-port: 0
            """,
            bootstrapServers,
            folder.resolve("checkpoints")));
  }
}
