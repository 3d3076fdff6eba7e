package org.sauti.app.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.client.cli.CliFrontend;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.app.config.ConfigFile;
import org.sauti.app.config.KafkaConfig;
import org.sauti.app.kafka.EmbeddedKafka;
import org.sauti.app.kafka.TopicSetup;
import org.sauti.app.process.CommentStream;
import org.sauti.app.process.SautiProcess;
import org.sauti.app.process.TopicFollower;
import org.sauti.app.process.Waiting;
import org.sauti.models.ScoredComment;
import org.sauti.models.Topics;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The Flink cluster of {@code compose.yaml} as plain processes: one JobManager and two
 * TaskManagers, with the image's jars, Flink configuration, Java options and environment. One
 * TaskManager is killed in mid-stream. Flink's entry point for application mode is only in its
 * image, so here a session cluster takes the same main class from a client.
 */
class ClusterIT {
  private static final int COMMENTS = 1500;
  private static final int RECORDS_PER_SECOND = 150;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String RAW = "raw.sauti";

  private final int restPort = FreePorts.next();

  @TempDir private Path folder;

  @Test
  void should_score_every_comment_once_though_a_task_manager_is_killed() throws Exception {
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"))) {
      KafkaConfig kafka = new KafkaConfig(broker.bootstrapServers(), Map.of(), 2, (short) 1);
      TopicSetup.ensure(kafka, List.of(RAW, Topics.SCORED.name()));
      CommentStream stream = CommentStream.of(RAW, COMMENTS);
      Path configuration = flinkConfiguration();
      Map<String, String> environment = environment(broker.bootstrapServers());

      try (SautiProcess jobManager = jobManager(configuration, environment);
          SautiProcess doomed = taskManager(configuration, environment);
          SautiProcess survivor = taskManager(configuration, environment);
          TopicFollower<ScoredComment> scored = new TopicFollower<>(kafka, Topics.SCORED)) {
        Waiting.until(
            () -> overview().contains("\"taskmanagers\":2"),
            PATIENCE,
            () -> overview() + jobManager.err() + jobManager.out() + doomed.err() + doomed.out());
        submit(environment);
        CompletableFuture<Void> sending =
            CompletableFuture.runAsync(() -> stream.send(kafka, RECORDS_PER_SECOND));
        scored.await(
            all -> all.size() > COMMENTS / 3,
            PATIENCE,
            () -> jobManager.err() + jobManager.out() + doomed.err() + survivor.err());
        doomed.kill();
        scored.await(
            all -> all.size() >= stream.scored().size(),
            PATIENCE,
            () -> jobManager.err() + jobManager.out() + survivor.err() + survivor.out());
        sending.join();

        assertThat(CommentStream.ids(scored.poll()))
            .containsExactlyInAnyOrderElementsOf(stream.scored());
      }
    }
  }

  /** What Flink's REST interface tells about the cluster; nothing while it does not listen. */
  private String overview() {
    try (InputStream answer =
        URI.create("http://127.0.0.1:" + restPort + "/overview").toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private SautiProcess jobManager(Path configuration, Map<String, String> environment)
      throws IOException {
    return java(
        environment,
        "-Xmx384m",
        StandaloneSessionClusterEntrypoint.class,
        "--configDir",
        configuration.toString());
  }

  private void submit(Map<String, String> environment) throws Exception {
    try (SautiProcess client =
        java(
            environment,
            "-Xmx256m",
            CliFrontend.class,
            "run",
            "--detached",
            "--class",
            "org.sauti.app.job.SautiJob",
            applicationJar().toString(),
            "--config",
            documentedConfiguration().toString())) {
      assertThat(client.exitCode(PATIENCE)).as(client.err() + client.out()).isZero();
    }
  }

  private static Path applicationJar() throws IOException {
    try (Stream<Path> jars = Files.list(libraries())) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith("sauti-app-"))
          .findAny()
          .orElseThrow();
    }
  }

  private static Path libraries() {
    return SautiProcess.home().resolve("app/target/sauti/lib");
  }

  private SautiProcess taskManager(Path configuration, Map<String, String> environment)
      throws IOException {
    return java(
        environment, "-Xmx512m", TaskManagerRunner.class, "--configDir", configuration.toString());
  }

  private SautiProcess java(
      Map<String, String> environment, String memory, Class<?> entryPoint, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(memory);
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(javaOptions());
    command.add("-Dlog4j2.configurationFile=log4j2.properties");
    command.add("-cp");
    command.add(classPath());
    command.add(entryPoint.getName());
    command.addAll(Arrays.asList(arguments));
    return SautiProcess.start(folder, environment, command, null);
  }

  /** The image's jars of the job, and of the excluded ones those that Flink's own image has. */
  private static String classPath() throws IOException {
    List<String> ofFlink = new ArrayList<>();
    List<String> ofOthers = new ArrayList<>();
    boolean flinks = true;
    for (String line : DockerFolder.read("job-jars.exclude").lines().toList()) {
      if (line.startsWith("# Kafka Streams")) {
        flinks = false;
      } else if (!line.isBlank() && !line.startsWith("#")) {
        (flinks ? ofFlink : ofOthers).add(line);
      }
    }
    try (Stream<Path> jars = Files.list(libraries())) {
      List<String> chosen =
          jars.filter(jar -> !matches(jar, ofOthers)).map(Path::toString).sorted().toList();
      assertThat(chosen).noneMatch(jar -> jar.contains("rocksdbjni"));
      assertThat(chosen.stream().filter(jar -> !matches(Path.of(jar), ofFlink)))
          .filteredOn(jar -> Path.of(jar).getFileName().toString().startsWith("flink-"))
          .singleElement()
          .asString()
          .contains("flink-connector-kafka");
      return String.join(File.pathSeparator, chosen);
    }
  }

  private static boolean matches(Path jar, List<String> patterns) {
    return patterns.stream()
        .anyMatch(
            pattern ->
                FileSystems.getDefault()
                    .getPathMatcher("glob:" + pattern)
                    .matches(jar.getFileName()));
  }

  @SuppressWarnings("unchecked") // It is a file of the project; other tests check its form.
  private static Map<String, Object> configurationOfTheImage() {
    return (Map<String, Object>)
        new Load(LoadSettings.builder().build())
            .loadFromString(DockerFolder.read("flink-conf.yaml"));
  }

  /** The image's file, with addresses, folders and memory of this machine. */
  private Path flinkConfiguration() throws IOException {
    Map<String, Object> flat = new LinkedHashMap<>();
    flatten("", configurationOfTheImage(), flat);
    flat.put("jobmanager.rpc.address", "127.0.0.1");
    flat.put("jobmanager.rpc.port", FreePorts.next());
    flat.put("blob.server.port", "0");
    flat.put("rest.address", "127.0.0.1");
    flat.put("rest.bind-address", "127.0.0.1");
    flat.put("rest.port", restPort);
    flat.put("metrics.reporter.prom.port", "20000-30000");
    flat.put("execution.checkpointing.dir", folder.resolve("checkpoints").toUri().toString());
    flat.put(
        "execution.checkpointing.savepoint-dir", folder.resolve("savepoints").toUri().toString());
    flat.put("io.tmp.dirs", Files.createDirectories(folder.resolve("scratch")).toString());
    // RocksDB comes with the image, not with the job; the heap does for so small a state.
    flat.put("state.backend.type", "hashmap");
    // The jars of the job are in the cluster's own class path.
    flat.put("classloader.resolve-order", "parent-first");
    // What the image's script works out from the size of the process.
    flat.put("taskmanager.cpu.cores", "1.0");
    flat.put("taskmanager.memory.framework.heap.size", "128m");
    flat.put("taskmanager.memory.framework.off-heap.size", "64m");
    flat.put("taskmanager.memory.jvm-metaspace.size", "256m");
    flat.put("taskmanager.memory.jvm-overhead.min", "192m");
    flat.put("taskmanager.memory.jvm-overhead.max", "192m");
    flat.put("taskmanager.memory.task.heap.size", "256m");
    flat.put("taskmanager.memory.task.off-heap.size", "64m");
    flat.put("taskmanager.memory.managed.size", "32m");
    flat.put("taskmanager.memory.network.min", "64m");
    flat.put("taskmanager.memory.network.max", "64m");
    flat.remove("taskmanager.memory.process.size");
    flat.remove("env.java.opts.all");
    Path configuration = Files.createDirectories(folder.resolve("conf"));
    String yaml = new Dump(DumpSettings.builder().build()).dumpToString(flat);
    Files.writeString(configuration.resolve("config.yaml"), yaml, StandardCharsets.UTF_8);
    return configuration;
  }

  private static void flatten(String path, Map<String, ?> from, Map<String, Object> to) {
    from.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> nested) {
            Map<String, Object> child = new LinkedHashMap<>();
            nested.forEach((name, inner) -> child.put(name.toString(), inner));
            flatten(path + key + ".", child, to);
          } else {
            to.put(path + key, value);
          }
        });
  }

  /** The Java options of the image, but for the folder that only the image has. */
  private static List<String> javaOptions() {
    Map<String, Object> flat = new HashMap<>();
    flatten("", configurationOfTheImage(), flat);
    return Arrays.stream(flat.get("env.java.opts.all").toString().trim().split("\\s+"))
        .filter(option -> !option.startsWith("-Djava.io.tmpdir"))
        .collect(Collectors.toList());
  }

  /** The settings of the JobManager's service in the compose file, for this broker. */
  private Map<String, String> environment(String bootstrapServers) {
    Map<String, String> environment = new HashMap<>();
    DockerFolder.<Object>child(DockerFolder.services().get("jobmanager"), "environment")
        .forEach(
            (name, value) -> {
              if (name.startsWith("SAUTI_")) {
                environment.put(name, String.valueOf(value));
              }
            });
    environment.put("SAUTI_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
    environment.put("SAUTI_INGEST_PLATFORMS", CommentStream.PLATFORM);
    environment.put("SAUTI_SINK_SCORED", "true");
    environment.put("SAUTI_FLINK_PARALLELISM", "2");
    environment.put("SAUTI_HOME", SautiProcess.home().toString());
    environment.put("FLINK_CONF_DIR", folder.resolve("conf").toString());
    return environment;
  }

  private Path documentedConfiguration() throws IOException {
    return Files.writeString(
        folder.resolve("sauti.yaml"), ConfigFile.documented(), StandardCharsets.UTF_8);
  }
}
