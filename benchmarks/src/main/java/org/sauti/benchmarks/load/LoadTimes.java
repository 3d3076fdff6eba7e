package org.sauti.benchmarks.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long things took while it was measured. Safe to share between threads. */
public final class LoadTimes {
  private static final int SIGNIFICANT_DIGITS = 3;

  private final Map<Timing, Histogram> micros = new EnumMap<>(Timing.class);
  private volatile boolean measuring;

  LoadTimes() {
    for (Timing timing : Timing.values()) {
      micros.put(timing, new ConcurrentHistogram(SIGNIFICANT_DIGITS));
    }
  }

  /** Begins to measure, or ends it. */
  void measure(boolean whether) {
    measuring = whether;
  }

  /** Notes what is over now and began then, on the clock of {@link System#nanoTime()}. */
  void note(Timing timing, long begin) {
    if (measuring) {
      long nanos = Math.max(0, System.nanoTime() - begin);
      micros.get(timing).recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
    }
  }

  /** How often it was measured. */
  public long count(Timing timing) {
    return micros.get(timing).getTotalCount();
  }

  /** Milliseconds that so many in a hundred needed at most. */
  public double millis(Timing timing, double percentile) {
    return (double) micros.get(timing).getValueAtPercentile(percentile)
        / TimeUnit.MILLISECONDS.toMicros(1);
  }
}
