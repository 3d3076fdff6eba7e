package org.sauti.benchmarks.pipeline;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A timetable: each record is due at a time that no earlier record can put off. Latency counts from
 * when a record was due, so that a system that holds its sender up is charged for the wait.
 */
public final class OpenLoop {
  private final long start = System.nanoTime();
  private final double nanosPerRecord;

  /** Starts the clock. */
  public OpenLoop(double recordsPerSecond) {
    nanosPerRecord = TimeUnit.SECONDS.toNanos(1) / recordsPerSecond;
  }

  /** When a record is due, on the clock of {@link System#nanoTime()}. */
  public long due(long number) {
    return start + Math.round(number * nanosPerRecord);
  }

  /** Waits until a record is due; returns at once when it is late. */
  public void await(long number) {
    for (long wait = due(number) - System.nanoTime();
        wait > 0;
        wait = due(number) - System.nanoTime()) {
      LockSupport.parkNanos(wait);
    }
  }
}
