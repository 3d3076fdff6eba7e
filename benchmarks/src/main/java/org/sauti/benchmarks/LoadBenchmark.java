package org.sauti.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.Utils;
import org.sauti.benchmarks.load.LoadRun;
import org.sauti.benchmarks.load.LoadSettings;
import org.sauti.benchmarks.load.Timing;
import org.sauti.benchmarks.pipeline.Broker;
import org.sauti.benchmarks.queue.OpenItems;
import org.sauti.benchmarks.result.Measurement;
import org.sauti.sink.QueueSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What moderators wait for when many of them work while many items are flagged. */
@Command(
    name = "LoadBenchmark",
    description = "Moderators at work over HTTP while items are flagged, and what was lost.",
    mixinStandardHelpOptions = true)
public final class LoadBenchmark implements Callable<Integer> {
  /** Name of the result. */
  public static final String NAME = "load";

  private static final double VISIBLE_TARGET_MILLIS = 200;
  private static final int WRONG = 1;

  @Mixin private BenchmarkOptions options;

  @Mixin private StreamOptions stream;

  @Option(
      names = "--moderators",
      defaultValue = "50",
      description = "People at work (default: ${DEFAULT-VALUE}).")
  private int moderators;

  @Option(
      names = "--rate",
      defaultValue = "500",
      description = "Flagged items a second (default: ${DEFAULT-VALUE}).")
  private int itemsPerSecond;

  @Option(
      names = "--think",
      defaultValue = "1000",
      description =
          "Milliseconds that a moderator thinks of an item in the mean (default: ${DEFAULT-VALUE}).")
  private int thinkMillis;

  @Option(
      names = "--seconds",
      defaultValue = "120",
      description = "How long it is measured (default: ${DEFAULT-VALUE}).")
  private int seconds;

  /** Runs the benchmark. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LoadBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    LoadSettings load =
        new LoadSettings(
            options.size(moderators, 6),
            options.size(itemsPerSecond, 100),
            Duration.ofMillis(options.size(thinkMillis, 50)),
            Duration.ofSeconds(options.size(60, 2)),
            Duration.ofSeconds(options.size(seconds, 5)));
    Path folder = Files.createTempDirectory("sauti-load");
    try (Broker broker = Broker.start(folder.resolve("kafka"))) {
      QueueSettings settings =
          QueueSettings.of(broker.bootstrapServers(), folder.resolve("state"), 0);
      LoadRun.Result result = new LoadRun(settings, new OpenItems(stream.corpus())).work(load);
      tell(result);
      if (!result.isSound()) {
        options.say("Not recorded: the service did what it must never do.");
        return WRONG;
      }
      record(load, result);
    } finally {
      Utils.delete(folder.toFile());
    }
    return 0;
  }

  private void tell(LoadRun.Result result) {
    for (Timing timing : Timing.values()) {
      options.say(
          String.format(
              Locale.ROOT,
              "%s: %d times, p50 %.1f ms, p99 %.1f ms",
              timing.title(),
              result.times().count(timing),
              result.times().millis(timing, 50),
              result.times().millis(timing, 99)));
    }
    options.say(
        String.format(
            Locale.ROOT,
            "%.1f items/s came, %.1f items/s were opened, %d not yet; %.1f decisions/s",
            result.sentPerSecond(),
            result.openedPerSecond(),
            result.behind(),
            result.decisionsPerSecond()));
    options.say(checks(result) + " Answers by status: " + result.statuses().all());
  }

  private void record(LoadSettings load, LoadRun.Result result) throws IOException {
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(
        Measurement.ratio(
            String.format(
                Locale.ROOT, "%.0f ms / p99, %s", VISIBLE_TARGET_MILLIS, Timing.VISIBLE.title()),
            List.of(VISIBLE_TARGET_MILLIS / result.times().millis(Timing.VISIBLE, 99)),
            1));
    measurements.add(
        Measurement.of(
            "decisions that the page of another moderator was told of, each by itself",
            Measurement.RATIO,
            (double) result.times().count(Timing.TOLD) / result.times().count(Timing.DECISION)));
    for (Timing timing : Timing.values()) {
      for (int percentile : List.of(50, 99)) {
        measurements.add(
            Measurement.of(
                "p" + percentile + ", " + timing.title(),
                "ms",
                result.times().millis(timing, percentile)));
      }
    }
    measurements.add(Measurement.of("items that were flagged", "items/s", result.sentPerSecond()));
    measurements.add(Measurement.of("items that were opened", "items/s", result.openedPerSecond()));
    measurements.add(
        Measurement.of("decisions that were accepted", "decisions/s", result.decisionsPerSecond()));
    options.record(
        NAME,
        Map.of(
            "moderators", Integer.toString(load.moderators()),
            "flagged items a second", Integer.toString(load.itemsPerSecond()),
            "mean time to think, ms", Long.toString(load.think().toMillis()),
            "measured, s", Long.toString(load.measured().toSeconds()),
            "partitions", Integer.toString(QueueSettings.DEFAULT_PARTITIONS),
            "broker", "a process of its own on the same cores"),
        measurements,
        List.of(
            "Each moderator has a session and a stream of news and, for each item, asks over HTTP"
                + " for it and for what is around it, tells that it is there and what it saw,"
                + " thinks, and decides; now and then skips, escalates, notes, takes a decision"
                + " back, or gives a second opinion. A lead reads overview and statistics every"
                + " 10 s.",
            checks(result),
            "Answers by HTTP status: " + result.statuses().all() + ".",
            "Service, broker, moderators, sender and the reader of the event topic share the"
                + " cores."));
  }

  private static String checks(LoadRun.Result result) {
    return String.format(
        Locale.ROOT,
        "Of %,d decisions that were accepted %d are not once in the event topic; %d items were"
            + " decided by two, %d were given to two; %d answers had a status of 500 or more.",
        result.accepted(),
        result.lostOrRepeated(),
        result.decidedByTwo(),
        result.givenToTwo(),
        result.statuses().failures());
  }
}
