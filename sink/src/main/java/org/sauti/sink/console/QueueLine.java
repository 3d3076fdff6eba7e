package org.sauti.sink.console;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.sauti.sink.queue.QueueSummary;

/**
 * A queue as a line of a list.
 *
 * @param name its name
 * @param titles what people call it, by BCP 47 tag
 * @param open items that wait for somebody to take them
 * @param claimed items that somebody has
 * @param oldestOpenedAt since when the oldest waiting item waits, null when none does
 * @param topPriority the highest priority that waits, in [0, 1]; null when none does
 * @param openByLanguage waiting items of each language that has any, by BCP 47 tag
 * @param arrivedLastHour items that came in
 * @param decidedLastHour items that were decided
 * @param reviews decided items that wait for a second opinion, counted up to a limit
 * @param viewers pseudonyms of those who look at it
 */
record QueueLine(
    String name,
    Map<String, String> titles,
    long open,
    long claimed,
    Instant oldestOpenedAt,
    Float topPriority,
    SortedMap<String, Long> openByLanguage,
    long arrivedLastHour,
    long decidedLastHour,
    long reviews,
    SortedSet<String> viewers) {

  static QueueLine of(
      QueueSummary summary,
      Map<String, String> titles,
      QueueRates.Rate lastHour,
      SortedSet<String> viewers) {
    return new QueueLine(
        summary.name(),
        titles,
        summary.open(),
        summary.claimed(),
        summary.oldestOpenedAt(),
        summary.topPriority(),
        summary.openByLanguage(),
        lastHour.arrived(),
        lastHour.decided(),
        summary.reviews(),
        viewers);
  }
}
