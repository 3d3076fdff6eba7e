package org.sauti.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.app.config.ConfigFile;
import org.sauti.app.evaluate.LabelledRows;
import org.sauti.app.evaluate.LabelledText;
import org.sauti.app.evaluate.Split;
import org.sauti.app.kafka.EmbeddedKafka;
import org.sauti.app.kafka.TopicSetup;
import org.sauti.app.score.JsonLinesRows;
import org.sauti.app.zoo.LabelledFile;
import org.sauti.classify.encode.FeatureExport;
import org.sauti.classify.encode.HashedNgramEncoder;
import org.sauti.classify.encode.HashedNgramSettings;
import org.sauti.classify.encode.NgramRange;
import org.sauti.classify.text.TextNormalizer;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.Decision;
import org.sauti.models.DecisionStage;
import org.sauti.models.FlaggedItem;
import org.sauti.models.Harm;
import org.sauti.models.ItemChange;
import org.sauti.models.ModelRef;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.Score;
import org.sauti.models.Topics;
import org.sauti.models.Verdict;
import picocli.CommandLine;

/** The commands against a real broker, and their output through the project's own readers. */
class ExportCommandTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant TWO_DAYS_LATER = NOON.plus(Duration.ofDays(2));

  @TempDir private static Path shared;
  private static EmbeddedKafka kafka;
  private static Path config;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void decide() throws Exception {
    kafka = EmbeddedKafka.start(shared.resolve("kafka"));
    config = shared.resolve("sauti.yaml");
    Files.writeString(config, "kafka:\n  bootstrap-servers: " + kafka.bootstrapServers() + "\n");
    TopicSetup.ensure(
        ConfigFile.read(config, Map.of()).config().kafka(), List.of(Topics.QUEUE_DECIDED.name()));
    try (KafkaProducer<String, QueueItem> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
            Topics.QUEUE_DECIDED.keySerde().serializer(),
            Topics.QUEUE_DECIDED.valueSerde().serializer())) {
      for (QueueItem item :
          List.of(
              item("c1", "@jane nitakupata, 0712 345 678", "author-1", "threats", NOON),
              item("c2", "wewe ni mjinga", "author-2", "harassment", NOON),
              item("c3", "siri", "author-3", "child-safety", NOON),
              item("c4", "nitakupiga", "author-4", "threats", TWO_DAYS_LATER),
              item("c5", "nyamaza", "author-5", "threats", TWO_DAYS_LATER))) {
        producer.send(new ProducerRecord<>(Topics.QUEUE_DECIDED.name(), item.itemId(), item)).get();
      }
    }
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  void should_write_what_the_projects_own_readers_read() throws Exception {
    Path dataset = folder.resolve("dataset");

    assertThat(export("--format", "jsonl", "--out", dataset.toString()))
        .as(err.toString())
        .isZero();

    assertThat(out.toString())
        .contains("2 texts in 1 languages: " + dataset.resolve("dataset.jsonl"))
        .contains("left out: child_safety 1");
    assertThat(files(dataset)).containsExactly("CARD.md", "card.json", "dataset.jsonl");
    Path file = dataset.resolve("dataset.jsonl");

    // ./sauti evaluate --data
    List<LabelledText> evaluated;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      evaluated = new LabelledRows(Split.DEV).read("dataset.jsonl", lines);
    }
    assertThat(evaluated)
        .extracting(LabelledText::text)
        .containsExactlyInAnyOrder("@user nitakupata, <phone>", "wewe ni mjinga");
    assertThat(evaluated)
        .allSatisfy(
            text -> {
              assertThat(text.language()).isEqualTo("sw");
              assertThat(text.source()).isEqualTo("sauti_decisions");
              assertThat(text.labels()).isEqualTo(Map.of(Harm.THREAT, true, Harm.TOXIC, true));
            });

    // ./sauti model add --calibrate
    assertThat(LabelledFile.read(file))
        .hasSize(2)
        .allSatisfy(text -> assertThat(text.labels()).containsEntry(Harm.THREAT, true));

    // ./sauti score
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      JsonLinesRows rows = new JsonLinesRows(lines);
      assertThat(rows.next()).isNotNull();
      assertThat(rows.next()).isNotNull();
      assertThat(rows.next()).isNull();
    }

    // models/training
    HashedNgramEncoder encoder =
        new HashedNgramEncoder(
            new HashedNgramSettings(
                1000, new NgramRange(1, 2), new NgramRange(2, 3), 64, HashedNgramEncoder.VERSION));
    assertThat(
            new FeatureExport(TextNormalizer.standard(), encoder)
                .export(List.of(file), folder.resolve("features")))
        .isEqualTo(2);
  }

  @Test
  void should_leave_out_whoever_was_erased() throws IOException {
    assertThat(sauti("erase", "author-5", "--config", config.toString())).isZero();
    assertThat(out.toString()).contains("author-5 is left out of every export from now on");

    String[] export = {
      "export",
      "--from",
      "2026-11-22",
      "--to",
      "2026-11-23T00:00:00Z",
      "--format",
      "csv",
      "--out",
      folder.toString(),
      "--config",
      config.toString()
    };
    assertThat(sauti(export)).as(err.toString()).isZero();

    assertThat(folder.resolve("dataset.csv"))
        .content()
        .contains("nitakupiga")
        .doesNotContain("nyamaza");
    assertThat(out.toString()).contains("left out: erased 1");
  }

  @Test
  void should_write_parquet() {
    assertThat(export("--format", "parquet", "--out", folder.resolve("p").toString()))
        .as(err.toString())
        .isZero();
    assertThat(folder.resolve("p/dataset.parquet")).isNotEmptyFile();
  }

  @Test
  void should_replace_a_dataset_only_when_told_to() throws IOException {
    Files.writeString(folder.resolve("dataset.csv"), "before");

    assertThat(export("--out", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is not empty", "--force");
    assertThat(export("--out", folder.toString(), "--force")).isZero();
    assertThat(files(folder)).containsExactly("CARD.md", "card.json", "dataset.jsonl");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yesterday  | 2026-11-21 | is no time: give a date such as 2026-11-20",
        "2026-11-21 | 2026-11-20 | the period ends before it begins",
      })
  void should_say_what_is_wrong_with_a_period(String from, String to, String complaint) {
    String[] arguments = {
      "export",
      "--from",
      from,
      "--to",
      to,
      "--out",
      folder.toString(),
      "--config",
      config.toString()
    };
    assertThat(sauti(arguments)).isEqualTo(2);
    assertThat(err.toString()).contains(complaint);
  }

  @Test
  void should_refuse_to_erase_a_name() {
    assertThat(sauti("erase", "Jane Doe", "--config", config.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("and no name");
  }

  private int export(String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("export", "--from", "2026-11-20", "--to", "2026-11-21"));
    arguments.addAll(List.of("--config", config.toString()));
    arguments.addAll(List.of(more));
    return sauti(arguments.toArray(String[]::new));
  }

  private int sauti(String... arguments) {
    CommandLine commandLine = SautiCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static QueueItem item(
      String id, String text, String author, String queue, Instant decidedAt) {
    Comment comment =
        new Comment(
            "mastodon",
            id,
            CommentEvent.CREATE,
            text,
            author,
            List.of("target-1"),
            null,
            "thread-1",
            null,
            null,
            null,
            NOON,
            null,
            null,
            NOON);
    List<Score> scores =
        Arrays.stream(Harm.values()).map(harm -> new Score(harm, 0.75f, 0.5f, true)).toList();
    FlaggedItem flagged =
        new FlaggedItem(
            FlaggedItem.itemIdOf(comment),
            ItemChange.FLAGGED,
            comment,
            Verdict.ofModel(new ModelRef("fast", "1.0.0", "00ff"), "sw", 0.9f, scores, NOON),
            List.of(),
            queue,
            0.5f,
            List.of(),
            "policy-1",
            NOON);
    Decision decision =
        new Decision(
            ModerationAction.REMOVE,
            "because",
            "juma",
            decidedAt,
            Map.of(Harm.THREAT, true, Harm.TOXIC, true),
            DecisionStage.FIRST);
    return new QueueItem(
        flagged.itemId(),
        QueueItemState.DECIDED,
        1,
        queue,
        0.5f,
        flagged,
        ItemChange.FLAGGED,
        NOON,
        NOON,
        decidedAt,
        null,
        decision,
        List.of(decision),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
