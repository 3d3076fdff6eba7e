package org.sauti.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.app.process.SautiProcess;
import org.sauti.models.Harm;

/** The commands that need no Kafka, as processes. */
class LauncherIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void should_score_standard_input_with_the_shipped_model() throws Exception {
    SautiProcess score =
        SautiProcess.run(
            folder,
            """
            {"id":"a","text":"you stupid bitch, women like you should be beaten","lang":"en"}
            {"id":"b","text":"the bus is late again","lang":"en","thread":7}
            """,
            "score");

    assertThat(score.exitCode(PATIENCE)).as(score.err()).isZero();
    List<String> lines = score.out().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode abuse = JSON.readTree(lines.get(0));
    JsonNode bus = JSON.readTree(lines.get(1));
    assertThat(abuse.get("flags").toString()).contains("gender_abuse");
    assertThat(bus.get("flags")).isEmpty();
    assertThat(bus.get("thread").intValue()).isEqualTo(7);
    assertThat(bus.get("scores")).hasSize(Harm.values().length);
    bus.get("scores").forEach(score1 -> assertThat(score1.doubleValue()).isBetween(0.0, 1.0));
  }

  @Test
  void should_score_the_good_rows_and_exit_with_1_when_some_are_bad() throws Exception {
    SautiProcess score =
        SautiProcess.run(folder, "id,text\n1,fine\n2\n3,fine too\n", "score", "--threads", "1");

    assertThat(score.exitCode(PATIENCE)).isEqualTo(1);
    assertThat(score.out().lines()).hasSize(2);
    assertThat(score.err())
        .contains("line 3: another number of columns than the header")
        .doesNotContain("fine");
  }

  @Test
  void should_find_the_shipped_model_whole() throws Exception {
    SautiProcess verify = SautiProcess.run(folder, "", "model", "verify", "--all");

    assertThat(verify.exitCode(PATIENCE)).as(verify.out()).isZero();
    assertThat(verify.out()).contains("fast: good");
  }

  @Test
  void should_show_what_a_document_becomes() throws Exception {
    Path document =
        Files.writeString(
            folder.resolve("post.json"),
            """
            {
              "platform": "reddit", "comment_id": "t1_x", "text": "habari", "author_id": "amina",
              "created_at": "2026-11-20T08:00:00Z"
            }
            """,
            StandardCharsets.UTF_8);

    SautiProcess decode =
        SautiProcess.run(folder, "", "decode", "--platform", "sauti", document.toString());

    JsonNode comment = JSON.readTree(decode.out());
    assertThat(comment.get("text").textValue()).isEqualTo("habari");
    assertThat(comment.get("author_id").textValue()).matches("[0-9a-f]{32}");
    assertThat(comment.get("event").textValue()).isEqualTo("create");
  }

  @Test
  void should_exit_with_1_when_a_document_is_rejected() throws Exception {
    SautiProcess decode = SautiProcess.run(folder, "{\"a\":", "decode", "--platform", "sauti");

    assertThat(decode.exitCode(PATIENCE)).isEqualTo(1);
    assertThat(JSON.readTree(decode.out()).get("rejected").textValue()).isEqualTo("MALFORMED_JSON");
  }

  @Test
  void should_answer_every_misuse_with_one_line_and_exit_code_2() throws Exception {
    assertRefused("sauti: Unmatched argument at index 0: 'dmo': did you mean 'demo'?", "dmo");
    assertRefused("sauti: there is no file nowhere.jsonl", "score", "nowhere.jsonl");
    assertRefused("sauti: there is no configuration file", "run", "--config", "nowhere.yaml");
    assertRefused("sauti: --topic is missing", "replay", "nowhere.jsonl");
    assertRefused("sauti: there is no model", "score", "--model", "fats");
    assertRefused("sauti: there is no folder", "model", "add", "nowhere");
    assertRefused(
        "sauti: Unmatched argument at index 1: 'lst': did you mean 'list'?", "model", "lst");
  }

  @Test
  void should_print_a_documented_configuration_that_is_valid() throws Exception {
    SautiProcess example = SautiProcess.run(folder, "", "config", "--example");
    Path file =
        Files.writeString(folder.resolve("sauti.yaml"), example.out(), StandardCharsets.UTF_8);

    SautiProcess print =
        SautiProcess.run(folder, "", "config", "--print", "--config", file.toString());

    assertThat(print.exitCode(PATIENCE)).as(print.err()).isZero();
    assertThat(print.out())
        .containsPattern("kafka\\.bootstrap-servers: +localhost:9092 +# file")
        .containsPattern("ingest\\.pseudonym-key: +\\(hidden\\)");
  }

  @Test
  void should_say_which_tool_is_missing(@TempDir Path tools) throws Exception {
    for (String tool : List.of("bash", "dirname", "readlink")) {
      Files.createSymbolicLink(tools.resolve(tool), whereIs(tool));
    }
    Map<String, String> withoutJava = Map.of("PATH", tools.toString(), "JAVA_HOME", "");
    try (SautiProcess demo = SautiProcess.start(folder, withoutJava, "demo")) {
      assertThat(demo.exitCode(PATIENCE)).isEqualTo(2);
      assertThat(demo.err()).startsWith("sauti: no java found: install a JDK 17").hasLineCount(1);
    }
  }

  private static Path whereIs(String tool) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private void assertRefused(String beginning, String... arguments) throws Exception {
    SautiProcess refused = SautiProcess.run(folder, "", arguments);

    assertThat(refused.exitCode(PATIENCE)).isEqualTo(2);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err()).startsWith(beginning);
    assertThat(refused.out()).isEmpty();
  }
}
