package org.sauti.app.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line at the bottom of a terminal that tells how far a long piece of work is: done, rate, time
 * left. Silent when there is no terminal. Not safe to share between threads.
 */
public final class ProgressLine implements AutoCloseable {
  private static final long REFRESH_NANOS = Duration.ofMillis(200).toNanos();
  private static final String ERASE_LINE = "\r\u001b[2K";

  private final PrintWriter terminal;
  private final String unit;
  private final long total;
  private final LongSupplier nanoTime;
  private final long started;
  private long shownAt;
  private boolean shown;

  /**
   * @param terminal where to draw; null when nobody watches
   * @param unit what is counted, in the plural
   * @param total how many there will be; 0 when unknown
   * @param nanoTime a clock such as {@link System#nanoTime()}
   */
  public ProgressLine(PrintWriter terminal, String unit, long total, LongSupplier nanoTime) {
    this.terminal = terminal;
    this.unit = unit;
    this.total = total;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    this.shownAt = started;
  }

  /** Tells how many are done; drawn a few times a second at most. */
  public void done(long count) {
    long now = nanoTime.getAsLong();
    if (terminal == null || now - shownAt < REFRESH_NANOS) {
      return;
    }
    shownAt = now;
    shown = true;
    terminal.print(ERASE_LINE + describe(count, now - started));
    terminal.flush();
  }

  /** Makes room for a line of text; the progress is drawn again later. */
  public void interrupt() {
    if (shown) {
      terminal.print(ERASE_LINE);
      terminal.flush();
      shown = false;
    }
  }

  @Override
  public void close() {
    interrupt();
  }

  private String describe(long count, long nanos) {
    double seconds = nanos / 1e9;
    double rate = count / Math.max(seconds, 1e-9);
    String line = String.format(Locale.ROOT, "%,d %s, %,.0f/s", count, unit, rate);
    if (total <= 0 || count == 0) {
      return line;
    }
    long left = Math.round(Math.max(0, total - count) / rate);
    return line
        + String.format(
            Locale.ROOT, ", %d %%, %d:%02d left", 100 * count / total, left / 60, left % 60);
  }
}
