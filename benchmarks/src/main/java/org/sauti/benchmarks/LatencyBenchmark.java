package org.sauti.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Utils;
import org.sauti.app.UserException;
import org.sauti.benchmarks.pipeline.Broker;
import org.sauti.benchmarks.pipeline.LatencyRun;
import org.sauti.benchmarks.pipeline.Setup;
import org.sauti.benchmarks.result.Measurement;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long it takes until a moderator can take what somebody wrote. */
@Command(
    name = "LatencyBenchmark",
    description = "From a comment's sending to its item in the queue, at half the full rate.",
    mixinStandardHelpOptions = true)
public final class LatencyBenchmark implements Callable<Integer> {
  /** Name of the result. */
  public static final String NAME = "latency";

  private static final List<Mode> MODES =
      List.of(
          new Mode("exactly once, checkpoint every 1 s", "exactly-once", 1_000),
          new Mode("exactly once, checkpoint every 200 ms", "exactly-once", 200),
          new Mode("at least once, checkpoint every 1 s", "at-least-once", 1_000));
  private static final double QUICK_RATE = 200;

  @Mixin private BenchmarkOptions options;

  @Mixin private StreamOptions stream;

  @Option(
      names = "--rate",
      description = "Comments a second (default: half of what PipelineBenchmark recorded).")
  private Double rate;

  /** Runs the benchmark. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LatencyBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    double recordsPerSecond = recordsPerSecond();
    Map<Mode, List<LatencyRun.Result>> results = new LinkedHashMap<>();
    MODES.forEach(mode -> results.put(mode, new ArrayList<>()));
    if (!options.quick()) {
      options.say("Warming up ...");
      run(MODES.get(0), recordsPerSecond / 2);
    }
    for (int round = 1; round <= options.rounds(); round++) {
      for (Mode mode : MODES) {
        LatencyRun.Result result = run(mode, recordsPerSecond);
        results.get(mode).add(result);
        options.say(
            String.format(
                Locale.ROOT,
                "round %d, %s: %d items at %.0f comments/s, p50 %.0f ms, p99 %.0f ms",
                round,
                mode.name,
                result.micros().getTotalCount(),
                result.sentPerSecond(),
                percentile(result, 50),
                percentile(result, 99)));
      }
    }
    record(recordsPerSecond, results);
    return 0;
  }

  private double recordsPerSecond() throws IOException {
    if (rate != null) {
      return rate;
    }
    if (options.quick()) {
      return QUICK_RATE;
    }
    if (!options.results().has(PipelineBenchmark.NAME)) {
      throw new UserException("run PipelineBenchmark first, or give a --rate");
    }
    return options
            .results()
            .read(PipelineBenchmark.NAME)
            .measurement(PipelineBenchmark.WHOLE_JOB)
            .median()
        / 2;
  }

  /** Each run has a broker and a queue of its own, so that none finds what another left. */
  private LatencyRun.Result run(Mode mode, double recordsPerSecond) throws Exception {
    Path folder = Files.createTempDirectory("sauti-latency");
    try (Broker broker = Broker.start(folder.resolve("kafka"))) {
      Setup setup =
          new Setup(
              broker.bootstrapServers(),
              folder,
              stream.parallelism(),
              mode.checkpointMillis,
              mode.delivery);
      return new LatencyRun(setup, stream.corpus(), recordsPerSecond)
          .run(
              "latency",
              Duration.ofMillis(options.size(15_000, 500)),
              Duration.ofMillis(options.size(30_000, 2_000)));
    } finally {
      Utils.delete(folder.toFile());
    }
  }

  private void record(double recordsPerSecond, Map<Mode, List<LatencyRun.Result>> results)
      throws IOException {
    List<Measurement> measurements = new ArrayList<>();
    results.forEach(
        (mode, runs) -> {
          for (int percentile : List.of(50, 99)) {
            measurements.add(
                Measurement.of(
                    "p" + percentile + ", " + mode.name,
                    "ms",
                    runs.stream().map(run -> percentile(run, percentile)).toList()));
          }
        });
    measurements.add(
        Measurement.of(
            "comments sent",
            "records/s",
            results.values().stream()
                .flatMap(List::stream)
                .map(LatencyRun.Result::sentPerSecond)
                .toList()));
    measurements.add(
        Measurement.of(
            "items timed in a run",
            "items",
            results.values().stream()
                .flatMap(List::stream)
                .map(run -> (double) run.micros().getTotalCount())
                .toList()));
    options.record(
        NAME,
        Map.of(
            "comments a second", String.format(Locale.ROOT, "%.0f", recordsPerSecond),
            "abusive texts in a hundred", Integer.toString(stream.abusivePerCent()),
            "parallelism", Integer.toString(stream.parallelism()),
            "partitions", Integer.toString(Setup.PARTITIONS),
            "broker", "a process of its own on the same cores"),
        measurements,
        List.of(
            "From when a comment was due to be sent, by a timetable that waits for nobody, until"
                + " a consumer of committed records had read that its item is open in a queue.",
            "Broker, job, queue service, sender and reader share the cores; the queue service"
                + " itself is exactly once in all modes."));
  }

  private static double percentile(LatencyRun.Result result, double percentile) {
    return (double) result.micros().getValueAtPercentile(percentile)
        / TimeUnit.MILLISECONDS.toMicros(1);
  }

  /**
   * @param name for people
   * @param delivery as the configuration has it
   * @param checkpointMillis time between checkpoints
   */
  private record Mode(String name, String delivery, int checkpointMillis) {}
}
