package org.sauti.sink.console.access;

import java.time.Duration;

/**
 * How long people stay logged in.
 *
 * @param idle without doing anything, at least a minute
 * @param length at most, at least as long as {@code idle}
 */
public record SessionTimes(Duration idle, Duration length) {
  /** An hour without doing anything, half a day in all. */
  public static final SessionTimes DEFAULT =
      new SessionTimes(Duration.ofHours(1), Duration.ofHours(12));

  public SessionTimes {
    if (idle.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException("idle must be at least a minute but is " + idle);
    }
    if (length.compareTo(idle) < 0) {
      throw new IllegalArgumentException("length must be at least idle but is " + length);
    }
  }
}
