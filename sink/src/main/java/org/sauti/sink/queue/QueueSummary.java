package org.sauti.sink.queue;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One queue at a glance.
 *
 * @param name its name
 * @param open items that wait for somebody to take them
 * @param claimed items that somebody has
 * @param oldestOpenedAt since when the oldest waiting item waits, null when none does
 * @param topPriority the highest priority that waits, in [0, 1]; null when none does
 * @param openByLanguage waiting items of each language that has any, by BCP 47 tag
 * @param reviews decided items that wait for a second opinion, counted up to a limit
 */
public record QueueSummary(
    String name,
    long open,
    long claimed,
    Instant oldestOpenedAt,
    Float topPriority,
    SortedMap<String, Long> openByLanguage,
    long reviews) {
  public QueueSummary {
    openByLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(openByLanguage));
  }

  /** A queue in which nothing waits for a second opinion. */
  public QueueSummary(
      String name,
      long open,
      long claimed,
      Instant oldestOpenedAt,
      Float topPriority,
      SortedMap<String, Long> openByLanguage) {
    this(name, open, claimed, oldestOpenedAt, topPriority, openByLanguage, 0);
  }
}
