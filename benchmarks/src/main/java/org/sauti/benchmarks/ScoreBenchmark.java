package org.sauti.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.common.utils.Utils;
import org.sauti.benchmarks.pipeline.Corpus;
import org.sauti.benchmarks.result.Measurement;
import org.sauti.benchmarks.score.ScoreFile;
import org.sauti.benchmarks.score.ScoreProcess;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast {@code ./sauti score} is, and that its memory does not grow with the file. */
@Command(
    name = "ScoreBenchmark",
    description = "./sauti score with one and two threads, on a short and a long file.",
    mixinStandardHelpOptions = true)
public final class ScoreBenchmark implements Callable<Integer> {
  /** Name of the result. */
  public static final String NAME = "score";

  private static final String HEAP = "256m";
  private static final List<Integer> THREADS = List.of(1, 2);
  private static final int SHORT_FILE = 10;

  @Mixin private BenchmarkOptions options;

  @Mixin private StreamOptions stream;

  @Option(
      names = "--rows",
      defaultValue = "1000000",
      description = "Rows of the long file; the short one has a tenth (default: ${DEFAULT-VALUE}).")
  private int rows;

  /** Runs the benchmark. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ScoreBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("sauti-score");
    try {
      measure(folder);
    } finally {
      Utils.delete(folder.toFile());
    }
    return 0;
  }

  private void measure(Path folder) throws Exception {
    int longRows = options.size(rows, 2_000);
    Corpus corpus = stream.corpus();
    Map<Run, List<ScoreProcess.Result>> results = new LinkedHashMap<>();
    for (int threads : THREADS) {
      for (int count : List.of(longRows / SHORT_FILE, longRows)) {
        ScoreFile.write(file(folder, count), corpus, count);
        results.put(new Run(threads, count), new ArrayList<>());
      }
    }
    for (int round = 1; round <= options.rounds(); round++) {
      for (Map.Entry<Run, List<ScoreProcess.Result>> entry : results.entrySet()) {
        Run run = entry.getKey();
        ScoreProcess.Result result =
            ScoreProcess.run(file(folder, run.rows), run.rows, run.threads, HEAP);
        entry.getValue().add(result);
        options.say(
            String.format(
                Locale.ROOT,
                "round %d, %s: %.0f texts/s, steady %.0f, peak %.0f MB",
                round,
                run.name(),
                result.textsPerSecond(),
                result.steadyTextsPerSecond(),
                result.peakMegabytes()));
      }
    }
    record(longRows, results);
  }

  private void record(int longRows, Map<Run, List<ScoreProcess.Result>> results) throws Exception {
    List<Measurement> measurements = new ArrayList<>();
    for (int threads : THREADS) {
      List<Double> longPeaks =
          values(results.get(new Run(threads, longRows)), ScoreProcess.Result::peakMegabytes);
      List<Double> shortPeaks =
          values(
              results.get(new Run(threads, longRows / SHORT_FILE)),
              ScoreProcess.Result::peakMegabytes);
      List<Double> growth = new ArrayList<>();
      for (int round = 0; round < longPeaks.size(); round++) {
        growth.add(longPeaks.get(round) / shortPeaks.get(round));
      }
      measurements.add(
          Measurement.of(
              "memory, ten times the rows / the rows, " + threads + " threads",
              Measurement.RATIO,
              growth));
    }
    results.forEach(
        (run, all) -> {
          measurements.add(
              Measurement.of(
                  run.name() + ", steady",
                  "texts/s",
                  values(all, ScoreProcess.Result::steadyTextsPerSecond)));
          measurements.add(
              Measurement.of(
                  run.name() + ", whole time",
                  "texts/s",
                  values(all, ScoreProcess.Result::textsPerSecond)));
          measurements.add(
              Measurement.of(
                  run.name() + ", peak memory",
                  "MB",
                  values(all, ScoreProcess.Result::peakMegabytes)));
        });
    options.record(
        NAME,
        Map.of(
            "heap",
            "-Xmx" + HEAP,
            "model",
            "fast",
            "abusive texts in a hundred",
            Integer.toString(stream.abusivePerCent())),
        measurements,
        List.of(
            "JSON Lines in and out; the reader of the output runs on the same cores. Whole time"
                + " includes the start of the JVM; steady is between a tenth and nine tenths of the"
                + " rows.",
            "Peak memory is that of the whole process (VmHWM): heap, code, the model in native"
                + " memory."));
  }

  private static List<Double> values(
      List<ScoreProcess.Result> results, ToDoubleFunction<ScoreProcess.Result> value) {
    return results.stream().mapToDouble(value).boxed().toList();
  }

  private static Path file(Path folder, int count) {
    return folder.resolve(count + ".jsonl");
  }

  /**
   * @param threads of the process
   * @param rows of the file
   */
  private record Run(int threads, int rows) {
    private String name() {
      return String.format(Locale.ROOT, "%,d rows, threads: %d", rows, threads);
    }
  }
}
