package org.sauti.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.benchmarks.result.BenchmarkResult;
import org.sauti.benchmarks.result.Measurement;
import org.sauti.benchmarks.result.ResultFolder;
import picocli.CommandLine;

/** Each benchmark runs to its end and records what it says it measures; not how fast it is. */
class QuickBenchmarksTest {
  private static Locale usual;

  @TempDir private Path folder;

  // Flink's Kafka connector writes "earliest" in small letters by the default locale, and a Turkish
  // small I has no dot.
  @BeforeAll
  static void leaveTurkey() {
    usual = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.ROOT);
  }

  @AfterAll
  static void returnToTurkey() {
    Locale.setDefault(usual);
  }

  @Test
  void should_record_the_operator_beside_bare_onnx_runtime() throws IOException {
    BenchmarkResult result = run(new OperatorBenchmark(), OperatorBenchmark.NAME);

    assertThat(names(result))
        .containsExactly(
            "operator in Flink / bare ONNX Runtime",
            "the same by CPU time",
            "bare ONNX Runtime",
            "operator in Flink");
    assertThat(result.measurements()).allSatisfy(QuickBenchmarksTest::isSane);
    double bare = result.measurement("bare ONNX Runtime").median();
    double operator = result.measurement("operator in Flink").median();
    assertThat(result.measurements().get(0).median()).isEqualTo(operator / bare);
  }

  @Test
  void should_record_the_whole_job_beside_its_bare_parts() throws IOException {
    BenchmarkResult result = run(new PipelineBenchmark(), PipelineBenchmark.NAME);

    assertThat(names(result))
        .containsExactly(
            "J / (1 / (1/P + 1/C))",
            "the same by CPU time",
            PipelineBenchmark.WHOLE_JOB,
            "P: Kafka to Flink to Kafka, pass-through",
            "C: text path and model, no Flink",
            PipelineBenchmark.WHOLE_JOB + ", by CPU time",
            "P: Kafka to Flink to Kafka, pass-through, by CPU time",
            "C: text path and model, no Flink, by CPU time");
    assertThat(result.measurements()).allSatisfy(QuickBenchmarksTest::isSane);
    assertThat(result.settings()).containsEntry("records judged", "4000");
  }

  @Test
  void should_record_the_latency_of_each_guarantee() throws IOException {
    BenchmarkResult result = run(new LatencyBenchmark(), LatencyBenchmark.NAME);

    assertThat(names(result))
        .containsExactly(
            "p50, exactly once, checkpoint every 1 s",
            "p99, exactly once, checkpoint every 1 s",
            "p50, exactly once, checkpoint every 200 ms",
            "p99, exactly once, checkpoint every 200 ms",
            "p50, at least once, checkpoint every 1 s",
            "p99, at least once, checkpoint every 1 s",
            "comments sent",
            "items timed in a run");
    assertThat(result.measurements()).allSatisfy(QuickBenchmarksTest::isSane);
  }

  @Test
  void should_record_the_speed_and_the_memory_of_scoring_a_file() throws IOException {
    BenchmarkResult result = run(new ScoreBenchmark(), ScoreBenchmark.NAME);

    assertThat(names(result))
        .startsWith(
            "memory, ten times the rows / the rows, 1 threads",
            "memory, ten times the rows / the rows, 2 threads",
            "200 rows, threads: 1, steady",
            "200 rows, threads: 1, whole time",
            "200 rows, threads: 1, peak memory",
            "2,000 rows, threads: 1, steady")
        .hasSize(14);
    assertThat(result.measurements()).allSatisfy(QuickBenchmarksTest::isSane);
  }

  @Test
  void should_record_how_often_each_language_is_found() throws IOException {
    BenchmarkResult result = run(new LanguageBenchmark(), LanguageBenchmark.NAME);

    assertThat(names(result))
        .startsWith("found, nothing declared", "unknown, nothing declared")
        .contains("found, English wrongly declared", "en", "hi-Latn", "zh")
        .endsWith("undeclared, a script of many");
    assertThat(result.measurement("found, nothing declared").median()).isGreaterThan(0.95);
    assertThat(result.measurement("found, declared").median()).isGreaterThan(0.98);
  }

  @Test
  void should_record_the_share_of_each_step_and_the_cost_of_hostile_texts() throws IOException {
    BenchmarkResult result = run(new StepsBenchmark(), StepsBenchmark.NAME);

    assertThat(names(result))
        .startsWith("normalisation, share", "language, share", "features, share", "model, share")
        .contains("a char of leetspeak / an ordinary one", "all steps", "normalisation alone");
    assertThat(result.measurements()).allSatisfy(QuickBenchmarksTest::isSane);
    assertThat(result.measurements().subList(0, 4).stream().mapToDouble(Measurement::median).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void should_record_how_long_moderators_wait_and_how_the_queue_starts_again() throws IOException {
    BenchmarkResult result = run(new QueueBenchmark(), QueueBenchmark.NAME);

    assertThat(names(result))
        .startsWith("20 ms / p99, finding the next item")
        .contains(
            "p99, finding the next item in a rare language",
            "p99, taking the next item, until the answer is committed",
            "p99, from a decision until it can be read",
            "state on disk")
        .endsWith("start with the state lost, from the changelog");
    assertThat(result.measurements()).allSatisfy(QuickBenchmarksTest::isSane);
  }

  @Test
  void should_record_what_moderators_wait_for_and_that_nothing_was_lost() throws IOException {
    BenchmarkResult result = run(new LoadBenchmark(), LoadBenchmark.NAME);

    assertThat(names(result))
        .contains(
            "p99, taking the next item, with its text",
            "p99, a decision, until its answer",
            "p99, a decision, until another moderator can read it",
            "p99, a flagged item, until it is open")
        .endsWith("decisions that were accepted");
    assertThat(result.notes())
        .anySatisfy(note -> assertThat(note).contains(" 0 are not once in the event topic"));
  }

  private BenchmarkResult run(Callable<Integer> benchmark, String name) throws IOException {
    StringWriter err = new StringWriter();
    int exit =
        new CommandLine(benchmark)
            .setErr(new PrintWriter(err))
            .execute("--quick", "--output", folder.toString());
    assertThat(exit).as(err.toString()).isZero();
    return new ResultFolder(folder).read(name);
  }

  private static List<String> names(BenchmarkResult result) {
    return result.measurements().stream().map(Measurement::name).toList();
  }

  private static void isSane(Measurement measurement) {
    assertThat(measurement.values())
        .as(measurement.name())
        .isNotEmpty()
        .allSatisfy(value -> assertThat(value).isPositive().isFinite());
  }
}
