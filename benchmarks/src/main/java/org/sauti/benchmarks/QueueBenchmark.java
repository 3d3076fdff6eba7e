package org.sauti.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.apache.kafka.common.utils.Utils;
import org.sauti.benchmarks.pipeline.Broker;
import org.sauti.benchmarks.queue.OpenItems;
import org.sauti.benchmarks.queue.QueueRun;
import org.sauti.benchmarks.result.Measurement;
import org.sauti.sink.QueueSettings;
import org.sauti.sink.queue.ItemFilter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long moderators wait for a queue that has very many open items. */
@Command(
    name = "QueueBenchmark",
    description = "One instance of the queue service with a million open items.",
    mixinStandardHelpOptions = true)
public final class QueueBenchmark implements Callable<Integer> {
  /** Name of the result. */
  public static final String NAME = "queue";

  private static final double NEXT_TARGET_MILLIS = 20;
  private static final double VISIBLE_TARGET_MILLIS = 200;
  private static final int SIGNIFICANT_DIGITS = 3;
  private static final double MEGABYTE = 1_000_000;

  private final List<Measurement> measurements = new ArrayList<>();

  @Mixin private BenchmarkOptions options;

  @Mixin private StreamOptions stream;

  @Option(
      names = "--items",
      defaultValue = "1000000",
      description = "Open items (default: ${DEFAULT-VALUE}).")
  private int items;

  /** Runs the benchmark. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new QueueBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("sauti-queue");
    try (Broker broker = Broker.start(folder.resolve("kafka"))) {
      QueueSettings settings =
          QueueSettings.of(broker.bootstrapServers(), folder.resolve("state"), 0);
      int count = options.size(items, 5_000);
      try (QueueRun run = new QueueRun(settings)) {
        run.start();
        measure(run, broker.bootstrapServers(), count);
      }
      record(count);
    } finally {
      Utils.delete(folder.toFile());
    }
    return 0;
  }

  private void measure(QueueRun run, String bootstrapServers, int count) throws Exception {
    long begin = System.nanoTime();
    new OpenItems(stream.corpus()).send(bootstrapServers, count);
    run.awaitOpen(count);
    double seconds = seconds(System.nanoTime() - begin);
    options.say(String.format(Locale.ROOT, "%,d items are open after %.0f s", count, seconds));

    int turns = options.size(2_000, 20);
    run.find(turns, ItemFilter.ALL);
    Histogram next = told("finding the next item", run.find(turns, ItemFilter.ALL));
    Histogram rare =
        told(
            "finding the next item in a rare language",
            run.find(
                options.size(200, 4), ItemFilter.of(Set.of(), Set.of(OpenItems.RARE_LANGUAGE))));
    Histogram taken = new Histogram(SIGNIFICANT_DIGITS);
    Histogram visible = new Histogram(SIGNIFICANT_DIGITS);
    int decisions = options.size(1_000, 40);
    run.work(decisions / 5, new Histogram(SIGNIFICANT_DIGITS), new Histogram(SIGNIFICANT_DIGITS));
    run.work(decisions, taken, visible);
    told("taking the next item, until the answer is committed", taken);
    told("from a decision until it can be read", visible);
    Histogram after =
        told("finding the next item behind those that were taken", run.find(turns, ItemFilter.ALL));
    Histogram page = told("a page of 50", run.list(options.size(200, 8), ItemFilter.ALL));
    Histogram search =
        told(
            "a page of a search for words that are nowhere",
            run.list(options.size(20, 4), text("maneno ya bure kabisa")));

    target("finding the next item", next, NEXT_TARGET_MILLIS);
    target("finding the next item behind those that were taken", after, NEXT_TARGET_MILLIS);
    target("from a decision until it can be read", visible, VISIBLE_TARGET_MILLIS);
    percentiles("finding the next item", next);
    percentiles("finding the next item behind those that were taken", after);
    percentiles("finding the next item in a rare language", rare);
    percentiles("taking the next item, until the answer is committed", taken);
    percentiles("from a decision until it can be read", visible);
    percentiles("a page of 50", page);
    percentiles("a page of a search for words that are nowhere", search);
    measurements.add(Measurement.of("filling", "items/s", count / seconds));

    run.stop();
    measurements.add(Measurement.of("state on disk", "MB", run.stateBytes() / MEGABYTE));
    measurements.add(Measurement.of("start with the state on disk", "s", seconds(run.start())));
    run.stop();
    run.loseState();
    measurements.add(
        Measurement.of("start with the state lost, from the changelog", "s", seconds(run.start())));
  }

  private static ItemFilter text(String words) {
    return new ItemFilter(Set.of(), Set.of(), Set.of(), null, null, null, null, words, null, null);
  }

  /** A ratio of at least one means that the target is met. */
  private void target(String name, Histogram micros, double targetMillis) {
    measurements.add(
        Measurement.ratio(
            String.format(Locale.ROOT, "%.0f ms / p99, %s", targetMillis, name),
            List.of(targetMillis / millis(micros, 99)),
            1));
  }

  private void percentiles(String name, Histogram micros) {
    for (int percentile : List.of(50, 99)) {
      measurements.add(
          Measurement.of("p" + percentile + ", " + name, "ms", millis(micros, percentile)));
    }
  }

  private Histogram told(String name, Histogram micros) {
    options.say(
        String.format(
            Locale.ROOT,
            "%s: p50 %.2f ms, p99 %.2f ms",
            name,
            millis(micros, 50),
            millis(micros, 99)));
    return micros;
  }

  private void record(int count) throws IOException {
    options.record(
        NAME,
        Map.of(
            "open items", Integer.toString(count),
            "partitions", Integer.toString(QueueSettings.DEFAULT_PARTITIONS),
            "broker", "a process of its own on the same cores"),
        measurements,
        List.of(
            "One instance of the service; one moderator who takes and decides, over the service's"
                + " Java interfaces and a real broker, exactly once.",
            "A search stops after so many items and gives a cursor: a page of a search for words"
                + " that are nowhere is the dearest one."));
  }

  private static double seconds(long nanos) {
    return (double) nanos / TimeUnit.SECONDS.toNanos(1);
  }

  private static double millis(Histogram micros, double percentile) {
    return (double) micros.getValueAtPercentile(percentile) / TimeUnit.MILLISECONDS.toMicros(1);
  }
}
