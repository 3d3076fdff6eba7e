package org.sauti.app.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sauti.app.config.SautiConfig;
import org.sauti.app.kafka.BoundedReader;
import org.sauti.app.rejected.RejectedFilter;
import org.sauti.app.rejected.RejectedReplay;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;
import org.sauti.models.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sauti rejected}: lists dead letters without their text, and sends them again. */
@Command(
    name = "rejected",
    header = "Lists rejected records and sends them again.",
    description = "Lists rejected records without their text, and sends them again after a fix.",
    mixinStandardHelpOptions = true)
public final class RejectedCommand implements Callable<Integer> {
  private static final String ROW = "%-20s %-24s %-18s %-9s %-12s %8s  %s%n";

  @Spec private CommandSpec spec;
  @Mixin private ConfigOption config;
  @Mixin private FilterOptions filter;

  /** Options that choose dead letters. */
  static final class FilterOptions {
    @Option(names = "--code", description = "Only this code: ${COMPLETION-CANDIDATES}.")
    private RejectCode code;

    @Option(names = "--topic", description = "Only what came from this topic.")
    private String topic;

    @Option(names = "--since", description = "Only what is not older, e.g. 2026-11-20T00:00:00Z.")
    private Instant since;

    RejectedFilter toFilter() {
      return new RejectedFilter(code, topic, since);
    }
  }

  @Override
  public Integer call() {
    SautiConfig settings = config.load();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT, ROW, "TIME", "POSITION", "CODE", "STAGE", "PLATFORM", "BYTES", "MESSAGE");
    RejectedFilter wanted = filter.toFilter();
    long[] counts = new long[2];
    try (BoundedReader<String, RejectedRecord> reader =
        new BoundedReader<>(settings.kafka(), Topics.REJECTED, null)) {
      reader.forEach(
          true,
          letter -> {
            counts[0]++;
            if (wanted.test(letter.value())) {
              counts[1]++;
              print(out, letter.value());
            }
          });
    }
    out.printf(Locale.ROOT, "%d of %d rejected records%n", counts[1], counts[0]);
    out.flush();
    return 0;
  }

  @Command(
      name = "replay",
      header = "Sends rejected records back to where they came from.",
      description = {
        "Sends rejected records back to the topic they came from.",
        "Without a filter each record is sent once; with one, whatever matches is sent again."
      },
      mixinStandardHelpOptions = true)
  int replay(@Mixin ConfigOption chosenConfig, @Mixin FilterOptions chosen) {
    SautiConfig settings = chosenConfig.load();
    long sent = new RejectedReplay(settings.kafka(), Topics.REJECTED).replay(chosen.toFilter());
    spec.commandLine().getOut().println(sent + " rejected records sent again");
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static void print(PrintWriter out, RejectedRecord rejected) {
    out.printf(
        Locale.ROOT,
        ROW,
        rejected.timestamp().truncatedTo(ChronoUnit.SECONDS),
        rejected.position(),
        rejected.code(),
        rejected.stage().label(),
        rejected.platform() == null ? "-" : rejected.platform(),
        rejected.value() == null ? 0 : rejected.value().length,
        rejected.message());
  }
}
