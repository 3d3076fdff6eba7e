package org.sauti.sink.queue;

import java.time.Duration;

/** Classes of waiting times on a logarithmic scale: up to 1, 2, 4, 8 ... minutes. */
final class AgeClass {
  private AgeClass() {}

  /** The class of a time, as its upper limit in minutes. */
  static long upToMinutes(Duration age) {
    long minutes = age.minusNanos(1).toMinutes() + 1;
    return minutes <= 1 ? 1 : Long.highestOneBit(minutes - 1) << 1;
  }
}
