package org.sauti.sink.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.sauti.models.QueueEvent;

/**
 * How much came into each queue and how much was decided in the last hour, by the minute. Counts
 * what happened since the service started. Safe to share between threads.
 */
final class QueueRates {
  private static final Duration HOUR = Duration.ofHours(1);

  private final TreeMap<Instant, Map<String, Rate>> minutes = new TreeMap<>();
  private final InstantSource clock;

  QueueRates(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What happened to a queue in an hour.
   *
   * @param arrived items that were opened or opened again
   * @param decided items that were decided
   */
  record Rate(long arrived, long decided) {
    static final Rate NONE = new Rate(0, 0);

    Rate plus(Rate other) {
      return new Rate(arrived + other.arrived, decided + other.decided);
    }
  }

  void count(QueueEvent event) {
    switch (event.type()) {
      case OPENED, REOPENED -> add(event, new Rate(1, 0));
      case DECIDED -> add(event, new Rate(0, 1));
      case UPDATED,
          CLOSED,
          CLAIMED,
          RELEASED,
          CLAIM_EXPIRED,
          UNDONE,
          ESCALATED,
          MOVED,
          LABELLED,
          NOTED,
          SKIPPED,
          REVIEW_REQUESTED,
          REVIEW_CLAIMED,
          REVIEWED,
          DISPUTED,
          MADE_GOLDEN,
          REFUSED,
          REPEATED -> {}
    }
  }

  synchronized Rate lastHour(String queue) {
    return minutes.tailMap(oldest(), false).values().stream()
        .map(minute -> minute.getOrDefault(queue, Rate.NONE))
        .reduce(Rate.NONE, Rate::plus);
  }

  private synchronized void add(QueueEvent event, Rate one) {
    minutes.headMap(oldest(), true).clear();
    minutes
        .computeIfAbsent(event.at().truncatedTo(ChronoUnit.MINUTES), minute -> new HashMap<>())
        .merge(event.queue(), one, Rate::plus);
  }

  private Instant oldest() {
    return clock.instant().minus(HOUR);
  }
}
