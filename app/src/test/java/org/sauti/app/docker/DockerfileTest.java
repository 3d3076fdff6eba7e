package org.sauti.app.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.app.config.ConfigFile;

class DockerfileTest {
  /** The instructions of each stage, by its name; each is one line. */
  private static final Map<String, List<String>> STAGES = stages();

  @Test
  void should_build_from_pinned_images() {
    assertThat(STAGES.values())
        .extracting(stage -> stage.get(0))
        .containsExactly(
            "FROM maven:3.9.9-eclipse-temurin-17 AS build",
            "FROM flink:2.2.1-java17 AS job",
            "FROM eclipse-temurin:17.0.16_8-jre-noble AS queue");
  }

  @ParameterizedTest
  @ValueSource(strings = {"job", "queue"})
  void should_run_as_nobody_special_and_say_whether_all_is_well(String stage) {
    assertThat(one(stage, "USER ")).matches("USER [1-9]\\d*:[1-9]\\d*");
    assertThat(one(stage, "HEALTHCHECK ")).contains("CMD [\"curl\"");
    assertThat(one(stage, "ENTRYPOINT ")).startsWith("ENTRYPOINT [\"");
    assertThat(one(stage, "CMD ")).contains("\"--config\", \"/opt/sauti/sauti.yaml\"");
    assertThat(one(stage, "LABEL ")).contains("licenses=\"Apache-2.0\"");
  }

  @Test
  void should_configure_the_queue_service_with_settings_that_exist() {
    String[] words = one("queue", "ENV ").substring("ENV ".length()).split(" +");
    Map<String, String> environment = new LinkedHashMap<>();
    Stream.of(words)
        .map(word -> word.split("=", 2))
        .forEach(parts -> environment.put(parts[0], parts[1]));

    assertThat(ConfigFile.read(null, environment).config().queue().host()).isEqualTo("0.0.0.0");
  }

  private static String one(String stage, String instruction) {
    List<String> found =
        STAGES.get(stage).stream().filter(line -> line.startsWith(instruction)).toList();
    assertThat(found).as(stage + ": " + instruction).hasSize(1);
    return found.get(0);
  }

  private static Map<String, List<String>> stages() {
    Map<String, List<String>> stages = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    String instructions =
        DockerFolder.read("Dockerfile").replaceAll("(?m)^#.*\\R", "").replaceAll("\\\\\\R *", " ");
    for (String line : instructions.lines().filter(text -> !text.isBlank()).toList()) {
      if (line.startsWith("FROM ")) {
        current = new ArrayList<>();
        stages.put(line.substring(line.lastIndexOf(' ') + 1), current);
      }
      current.add(line.strip().replaceAll(" +", " "));
    }
    return stages;
  }
}
