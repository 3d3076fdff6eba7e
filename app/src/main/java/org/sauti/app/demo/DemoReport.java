package org.sauti.app.demo;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Tells the counts of a demo in words: a live line while it runs, a summary at its end. */
final class DemoReport {
  private static final String ERASE_LINE = "\r\u001b[2K";
  private static final int LINES_APART = 5;

  private final DemoCounts counts;
  private final PrintWriter out;
  private final boolean terminal;
  private int calls;

  /**
   * @param terminal whether the live line can overwrite itself; otherwise every fifth one is
   *     printed
   */
  DemoReport(DemoCounts counts, PrintWriter out, boolean terminal) {
    this.counts = counts;
    this.out = out;
    this.terminal = terminal;
  }

  /** Shows where things stand; to be called once a second. */
  void live() {
    if (terminal) {
      out.print(ERASE_LINE + line());
    } else if (calls++ % LINES_APART == 0) {
      out.println(line());
    }
    out.flush();
  }

  /** Prints a message above the live line. */
  void say(String message) {
    out.println((terminal ? ERASE_LINE : "") + message);
    out.flush();
  }

  /** Shows the final counts. */
  void summary(long duplicates, long skipped) {
    say("");
    say(row("records sent", counts.totalSent()));
    say(row("comments scored", counts.totalScored()));
    say(row("deletions passed on", counts.totalDeletions()));
    say(row("de-duplicated", duplicates));
    say(row("skipped (no comment)", skipped));
    say(row("rejected (dead letters)", counts.totalRejected()));
    say(row("items opened for moderators", counts.totalOpened()));
    counts
        .openedByQueue()
        .forEach((queue, opened) -> say(row("  in queue " + queue, opened.sum())));
    say(row("items closed by edit or deletion", counts.totalClosed()));
    if (counts.totalOpened() > 0) {
      say(
          String.format(
              Locale.ROOT,
              "  %-34s p50 %d ms, p99 %d ms",
              "sent to visible in a queue",
              counts.latencyMillis(50),
              counts.latencyMillis(99)));
    }
  }

  private static String row(String name, long count) {
    return String.format(Locale.ROOT, "  %-34s %,d", name, count);
  }

  private String line() {
    String latency =
        counts.totalOpened() == 0
            ? "-"
            : counts.latencyMillis(50) + "/" + counts.latencyMillis(99) + " ms";
    return String.format(
        Locale.ROOT,
        "in %d | scored %d | flagged %d%s | rejected %d | latency p50/p99 %s",
        counts.totalSent(),
        counts.totalScored(),
        counts.totalOpened(),
        queues(counts.openedByQueue()),
        counts.totalRejected(),
        latency);
  }

  private static String queues(Map<String, LongAdder> opened) {
    if (opened.isEmpty()) {
      return "";
    }
    return opened.entrySet().stream()
        .map(queue -> queue.getKey() + " " + queue.getValue().sum())
        .collect(Collectors.joining(", ", " (", ")"));
  }
}
