package org.sauti.app.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX) // as the images
class ScriptsTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path folder;

  @Test
  void should_leave_out_of_the_job_image_what_clashes_with_flinks_own_jars() throws Exception {
    assertThat(
            selected(
                "job-jars.exclude",
                "flink-core-2.2.1.jar",
                "flink-runtime-web-2.2.1.jar",
                "flink-connector-kafka-5.0.0-2.2.jar",
                "kafka-clients-4.2.2.jar",
                "kafka-streams-4.2.2.jar",
                "kafka_2.13-4.2.2.jar",
                "log4j-core-2.25.5.jar",
                "onnxruntime-1.28.0.jar",
                "parquet-hadoop-1.17.1.jar",
                "rocksdbjni-10.1.3.jar",
                "sauti-app-0.1.0.jar",
                "slf4j-api-2.0.17.jar",
                "snakeyaml-2.5.jar",
                "snakeyaml-engine-2.10.jar",
                "tokenizers-0.36.0.jar"))
        .containsExactly(
            "flink-connector-kafka-5.0.0-2.2.jar",
            "kafka-clients-4.2.2.jar",
            "onnxruntime-1.28.0.jar",
            "sauti-app-0.1.0.jar",
            "snakeyaml-engine-2.10.jar",
            "tokenizers-0.36.0.jar");
  }

  @Test
  void should_leave_out_of_the_queue_image_what_only_the_job_needs() throws Exception {
    assertThat(
            selected(
                "queue-jars.exclude",
                "commons-logging-1.3.5.jar",
                "commons-validator-1.10.1.jar",
                "flink-core-2.2.1.jar",
                "flink-runtime-2.2.1.jar",
                "javalin-6.7.0.jar",
                "kafka-clients-4.2.2.jar",
                "kafka-streams-4.2.2.jar",
                "kafka_2.13-4.2.2.jar",
                "log4j-core-2.25.5.jar",
                "onnxruntime-1.28.0.jar",
                "rocksdbjni-10.1.3.jar",
                "sauti-app-0.1.0.jar"))
        .containsExactly(
            "commons-logging-1.3.5.jar",
            "commons-validator-1.10.1.jar",
            "flink-core-2.2.1.jar",
            "javalin-6.7.0.jar",
            "kafka-clients-4.2.2.jar",
            "kafka-streams-4.2.2.jar",
            "log4j-core-2.25.5.jar",
            "rocksdbjni-10.1.3.jar",
            "sauti-app-0.1.0.jar");
  }

  @Test
  void should_start_the_job_afresh_where_there_is_no_checkpoint() throws Exception {
    assertThat(started("jobmanager", "--config", "/opt/sauti/sauti.yaml"))
        .isEqualTo(
            "standalone-job.sh start-foreground --job-classname org.sauti.app.job.SautiJob"
                + " -- --config /opt/sauti/sauti.yaml\n");
  }

  @Test
  void should_go_on_from_the_newest_checkpoint_that_is_complete() throws Exception {
    checkpoint("job-1/chk-7", NOON);
    checkpoint("job-2/chk-3", NOON.plusSeconds(2));
    checkpoint("job-2/chk-2", NOON.plusSeconds(1));
    Files.createDirectories(folder.resolve("checkpoints/job-2/chk-4"));

    assertThat(started("jobmanager"))
        .isEqualTo(
            "standalone-job.sh start-foreground --job-classname org.sauti.app.job.SautiJob"
                + " --fromSavepoint file://"
                + folder.resolve("checkpoints/job-2/chk-3")
                + " --\n");
  }

  @Test
  void should_hand_settings_to_a_task_manager() throws Exception {
    assertThat(started("taskmanager", "-D", "taskmanager.numberOfTaskSlots=4"))
        .isEqualTo("taskmanager.sh start-foreground -D taskmanager.numberOfTaskSlots=4\n");
  }

  @Test
  void should_refuse_a_role_that_does_not_exist() throws Exception {
    assertThat(started("master")).isEqualTo("no such role: master (jobmanager or taskmanager)\n");
  }

  private List<String> selected(String patterns, String... jars) throws Exception {
    Path from = Files.createDirectories(folder.resolve("from"));
    for (String jar : jars) {
      Files.createFile(from.resolve(jar));
    }
    Path to = folder.resolve("to");
    run(
        Map.of(),
        DockerFolder.PATH.resolve("select-jars.sh").toString(),
        DockerFolder.PATH.resolve(patterns).toString(),
        from.toString(),
        to.toString());
    try (Stream<Path> files = Files.list(to)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** What the role would start, or what it says instead. */
  private String started(String... arguments) throws Exception {
    Path programs = Files.createDirectories(folder.resolve("flink/bin"));
    for (String program : List.of("standalone-job.sh", "taskmanager.sh")) {
      Path file = programs.resolve(program);
      Files.writeString(file, "#!/bin/sh\necho " + program + " \"$*\"\n", StandardCharsets.UTF_8);
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Path checkpoints = Files.createDirectories(folder.resolve("checkpoints"));
    List<String> command = new ArrayList<>();
    command.add(DockerFolder.PATH.resolve("flink-role.sh").toString());
    command.addAll(Arrays.asList(arguments));
    String output =
        run(
            Map.of(
                "FLINK_HOME", folder.resolve("flink").toString(),
                "CHECKPOINTS", checkpoints.toString()),
            command.toArray(String[]::new));
    return output.replaceFirst("Going on from the checkpoint .*\n", "");
  }

  private static String run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private void checkpoint(String name, Instant completedAt) throws IOException {
    Path checkpoint = Files.createDirectories(folder.resolve("checkpoints").resolve(name));
    Path metadata = Files.createFile(checkpoint.resolve("_metadata"));
    Files.setLastModifiedTime(metadata, FileTime.from(completedAt));
  }
}
