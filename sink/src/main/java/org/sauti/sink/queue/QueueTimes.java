package org.sauti.sink.queue;

import java.time.Duration;

/**
 * How long things last in a queue.
 *
 * @param claim how long a moderator has an item for, at least one second
 * @param retention how long a decided or closed item can still be looked at before it is forgotten,
 *     at least as long as a claim; its events stay in their topic
 */
public record QueueTimes(Duration claim, Duration retention) {
  public static final QueueTimes DEFAULT =
      new QueueTimes(Duration.ofMinutes(10), Duration.ofDays(30));

  public QueueTimes {
    if (claim.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("claim must last at least 1 s but lasts " + claim);
    }
    if (retention.compareTo(claim) < 0) {
      throw new IllegalArgumentException("retention must not be shorter than a claim");
    }
  }
}
