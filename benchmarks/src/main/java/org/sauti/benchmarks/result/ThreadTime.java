package org.sauti.benchmarks.result;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * The time that the calling thread has had on a processor: what a step costs, even when other
 * programs and threads take their share of the machine meanwhile.
 */
public final class ThreadTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ThreadTime() {}

  /** Nanoseconds so far. */
  public static long nanos() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
