package org.sauti.sink.queue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How finely statistics are told apart by time. */
public enum StatisticsStep {
  /** By the hour. */
  HOUR(ChronoUnit.HOURS),
  /** By the day, UTC. */
  DAY(ChronoUnit.DAYS);

  private final ChronoUnit unit;

  StatisticsStep(ChronoUnit unit) {
    this.unit = unit;
  }

  /** When the step began that a time is in. */
  Instant startOf(Instant time) {
    return time.atOffset(ZoneOffset.UTC).truncatedTo(unit).toInstant();
  }
}
