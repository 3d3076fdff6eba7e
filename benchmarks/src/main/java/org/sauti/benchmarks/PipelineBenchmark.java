package org.sauti.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.apache.kafka.common.utils.Utils;
import org.sauti.app.SautiHome;
import org.sauti.benchmarks.pipeline.BareText;
import org.sauti.benchmarks.pipeline.Broker;
import org.sauti.benchmarks.pipeline.Corpus;
import org.sauti.benchmarks.pipeline.InputTopic;
import org.sauti.benchmarks.pipeline.Setup;
import org.sauti.benchmarks.pipeline.StreamRun;
import org.sauti.benchmarks.result.CpuTime;
import org.sauti.benchmarks.result.Measurement;
import org.sauti.benchmarks.result.Rate;
import org.sauti.classify.Classifier;
import org.sauti.classify.ClassifySettings;
import org.sauti.classify.model.BatchLimits;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the whole job costs beyond its two bare parts, moving records and judging texts. */
@Command(
    name = "PipelineBenchmark",
    description = "The whole job, Kafka to Kafka, beside a pass-through and the bare text path.",
    mixinStandardHelpOptions = true)
public final class PipelineBenchmark implements Callable<Integer> {
  /** Name of the result. */
  public static final String NAME = "pipeline";

  /** Name of the measurement of the whole job's rate. */
  public static final String WHOLE_JOB = "J: whole job";

  private static final String PASS_THROUGH = "P: Kafka to Flink to Kafka, pass-through";
  private static final String BARE_TEXT = "C: text path and model, no Flink";
  private static final String BY_CPU_TIME = ", by CPU time";
  private static final double TARGET = 0.8;

  @Mixin private BenchmarkOptions options;

  @Mixin private StreamOptions stream;

  @Option(
      names = "--records",
      defaultValue = "2000000",
      description = "Comments in the topic (default: ${DEFAULT-VALUE}).")
  private int records;

  @Option(
      names = "--judged",
      defaultValue = "300000",
      description = "How many of them the whole job judges (default: ${DEFAULT-VALUE}).")
  private int judged;

  /** Runs the benchmark. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new PipelineBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("sauti-pipeline");
    try (Broker broker = Broker.start(folder.resolve("kafka"));
        Classifier classifier =
            Classifier.open(
                SautiHome.requireModelFolder("fast"),
                BatchLimits.DEFAULT,
                InstantSource.system())) {
      measure(folder, broker, classifier);
    } finally {
      Utils.delete(folder.toFile());
    }
    return 0;
  }

  private void measure(Path folder, Broker broker, Classifier classifier) throws Exception {
    int count = options.size(records, 40_000);
    Corpus corpus = stream.corpus();
    options.say("Filling the topic with " + count + " comments ...");
    try (InputTopic input = InputTopic.open(broker.bootstrapServers())) {
      LongStream.range(0, count).forEach(number -> input.send(corpus.comment(number)));
    }
    StreamRun runs =
        new StreamRun(
            new Setup(
                broker.bootstrapServers(),
                folder,
                stream.parallelism(),
                options.size(1_000, 200),
                "exactly-once"),
            () -> CpuTime.nanosWith(broker.process()));
    BareText text =
        new BareText(
            classifier,
            LongStream.range(0, Math.min(count, 16_384)).mapToObj(corpus::comment).toList(),
            ClassifySettings.DEFAULT_BATCH_SIZE);
    List<Rate> passThrough = new ArrayList<>();
    List<Rate> bare = new ArrayList<>();
    List<Rate> whole = new ArrayList<>();
    // Round 0 warms up and is forgotten.
    for (int round = options.quick() ? 1 : 0; round <= options.rounds(); round++) {
      Rate p = runs.passThrough("pass-" + round, count / 2);
      Rate c =
          text.rate(
              stream.parallelism(),
              Duration.ofMillis(options.size(2_000, 100)),
              Duration.ofMillis(options.size(10_000, 200)));
      Rate j = runs.whole("whole-" + round, options.size(judged, 4_000));
      options.say(
          String.format(
              Locale.ROOT,
              "round %d: P %.0f, C %.0f, J %.0f/s; J / (1/(1/P + 1/C)) %.3f, by CPU time %.3f",
              round,
              p.perSecond(),
              c.perSecond(),
              j.perSecond(),
              share(p.perSecond(), c.perSecond(), j.perSecond()),
              share(p.perCpuSecond(), c.perCpuSecond(), j.perCpuSecond())));
      if (round > 0) {
        passThrough.add(p);
        bare.add(c);
        whole.add(j);
      }
    }
    record(classifier, count, passThrough, bare, whole);
  }

  /** How much of the rate that P and C together would have is left in J. */
  private static double share(double p, double c, double j) {
    return j * (1 / p + 1 / c);
  }

  private void record(
      Classifier classifier, int count, List<Rate> passThrough, List<Rate> bare, List<Rate> whole)
      throws IOException {
    List<Double> share = new ArrayList<>();
    List<Double> cpuShare = new ArrayList<>();
    for (int round = 0; round < whole.size(); round++) {
      Rate p = passThrough.get(round);
      Rate c = bare.get(round);
      Rate j = whole.get(round);
      share.add(share(p.perSecond(), c.perSecond(), j.perSecond()));
      cpuShare.add(share(p.perCpuSecond(), c.perCpuSecond(), j.perCpuSecond()));
    }
    options.record(
        NAME,
        Map.of(
            "records passed through", Integer.toString(count / 2),
            "records judged", Integer.toString(options.size(judged, 4_000)),
            "parallelism", Integer.toString(stream.parallelism()),
            "partitions", Integer.toString(Setup.PARTITIONS),
            "abusive texts in a hundred", Integer.toString(stream.abusivePerCent()),
            "model", classifier.model().toString(),
            "delivery", "exactly-once",
            "checkpoint interval", options.size(1_000, 200) + " ms",
            "broker", "a process of its own on the same cores, -Xmx512m"),
        List.of(
            Measurement.ratio("J / (1 / (1/P + 1/C))", share, TARGET),
            Measurement.of("the same by CPU time", Measurement.RATIO, cpuShare),
            Measurement.of(WHOLE_JOB, "records/s", clock(whole)),
            Measurement.of(PASS_THROUGH, "records/s", clock(passThrough)),
            Measurement.of(BARE_TEXT, "texts/s", clock(bare)),
            Measurement.of(WHOLE_JOB + BY_CPU_TIME, "records/CPU s", cpu(whole)),
            Measurement.of(PASS_THROUGH + BY_CPU_TIME, "records/CPU s", cpu(passThrough)),
            Measurement.of(BARE_TEXT + BY_CPU_TIME, "texts/CPU s", cpu(bare))),
        List.of(
            "P decodes each comment and writes it again; J also hashes ids, checks, removes what"
                + " was delivered twice, judges, applies the policy, and writes what is flagged.",
            "Rates are of committed offsets between a tenth and nine tenths of the records; half of"
                + " the comments declare their language. CPU time is that of the job's process and of"
                + " the broker."));
  }

  private static List<Double> clock(List<Rate> rates) {
    return rates.stream().map(Rate::perSecond).toList();
  }

  private static List<Double> cpu(List<Rate> rates) {
    return rates.stream().map(Rate::perCpuSecond).toList();
  }
}
