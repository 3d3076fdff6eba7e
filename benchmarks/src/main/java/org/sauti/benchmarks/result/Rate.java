package org.sauti.benchmarks.result;

import java.util.concurrent.TimeUnit;

/**
 * How fast something was.
 *
 * @param perSecond how many in a second of the clock
 * @param perCpuSecond how many in a second of one processor
 */
public record Rate(double perSecond, double perCpuSecond) {

  /** The rate of this many in this time. */
  public static Rate of(long count, long nanos, long cpuNanos) {
    double second = TimeUnit.SECONDS.toNanos(1);
    return new Rate(count * second / nanos, count * second / cpuNanos);
  }
}
