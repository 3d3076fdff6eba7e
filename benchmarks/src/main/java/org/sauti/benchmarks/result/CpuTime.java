package org.sauti.benchmarks.result;

import java.time.Duration;

/**
 * The time that a process has had on the processors, with all its threads. It tells what something
 * costs even when other programs take their share of the machine meanwhile.
 */
public final class CpuTime {
  private CpuTime() {}

  /** Nanoseconds of this process so far. */
  public static long nanos() {
    return nanos(ProcessHandle.current());
  }

  /** Nanoseconds of this process and another one so far. */
  public static long nanosWith(ProcessHandle other) {
    return nanos() + nanos(other);
  }

  private static long nanos(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }
}
