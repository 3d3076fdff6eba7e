package org.sauti.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.Utils;
import org.sauti.benchmarks.operator.BareLoop;
import org.sauti.benchmarks.operator.OperatorJob;
import org.sauti.benchmarks.operator.TokenBatches;
import org.sauti.benchmarks.result.Measurement;
import org.sauti.benchmarks.result.Rate;
import org.sauti.models.zoo.ModelFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How much of ONNX Runtime's speed is left inside Flink. */
@Command(
    name = "OperatorBenchmark",
    description = "The classify stage inside Flink beside a bare loop of ONNX Runtime.",
    mixinStandardHelpOptions = true)
public final class OperatorBenchmark implements Callable<Integer> {
  /** Name of the result. */
  public static final String NAME = "operator";

  private static final double TARGET = 0.95;
  private static final int DIFFERENT_BATCHES = 12;

  @Mixin private BenchmarkOptions options;

  /** Runs the benchmark. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new OperatorBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path model = Files.createTempDirectory("sauti-minilm");
    try {
      MiniLmFolder.write(model);
      measure(model);
    } finally {
      Utils.delete(model.toFile());
    }
    return 0;
  }

  private void measure(Path model) throws Exception {
    int warmUp = options.size(6, 1);
    int measured = options.size(30, 2);
    List<List<String>> batches = TokenBatches.make(options.size(DIFFERENT_BATCHES, 3));
    OperatorJob job = new OperatorJob(model, batches);
    List<Rate> bare = new ArrayList<>();
    List<Rate> operator = new ArrayList<>();
    try (BareLoop loop = BareLoop.open(ModelFolder.open(model), batches)) {
      if (!options.quick()) {
        loop.rate(warmUp, 1);
        job.rate(warmUp, 1);
      }
      for (int round = 1; round <= options.rounds(); round++) {
        // Each goes first every other time: what slows the machine down must not favour one.
        boolean bareFirst = round % 2 == 1;
        if (bareFirst) {
          bare.add(loop.rate(warmUp, measured));
        }
        operator.add(job.rate(warmUp, measured));
        if (!bareFirst) {
          bare.add(loop.rate(warmUp, measured));
        }
        options.say(
            String.format(
                Locale.ROOT,
                "round %d: bare %.1f, operator %.1f texts/s",
                round,
                bare.get(round - 1).perSecond(),
                operator.get(round - 1).perSecond()));
      }
    }
    record(measured, bare, operator);
  }

  private void record(int measured, List<Rate> bare, List<Rate> operator) throws IOException {
    List<Double> ratio = new ArrayList<>();
    List<Double> cpuRatio = new ArrayList<>();
    for (int round = 0; round < bare.size(); round++) {
      ratio.add(operator.get(round).perSecond() / bare.get(round).perSecond());
      cpuRatio.add(operator.get(round).perCpuSecond() / bare.get(round).perCpuSecond());
    }
    options.record(
        NAME,
        Map.of(
            "model", "MiniLM-L6 shape, int8, random weights",
            "batch", Integer.toString(TokenBatches.TEXTS),
            "tokens a text", TokenBatches.LENGTHS.toString(),
            "measured batches a run", Integer.toString(measured),
            "threads", "1"),
        List.of(
            Measurement.ratio("operator in Flink / bare ONNX Runtime", ratio, TARGET),
            Measurement.of("the same by CPU time", Measurement.RATIO, cpuRatio),
            Measurement.of(
                "bare ONNX Runtime", "texts/s", bare.stream().map(Rate::perSecond).toList()),
            Measurement.of(
                "operator in Flink", "texts/s", operator.stream().map(Rate::perSecond).toList())),
        List.of(
            "The bare loop gets ready-made tensors. The operator gets comments: it normalises them,"
                + " finds their language, tokenises, fills tensors, runs the model and calibrates,"
                + " so that all of this counts against it.",
            "The same batches on both sides, on one thread, in the same JVM, in turn. CPU time is that of"
                + " the whole process, Flink's other threads included."));
  }
}
