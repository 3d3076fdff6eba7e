package org.sauti.sink.console.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What somebody had to read. Every change gives a new one; an item that is shown again counts once.
 *
 * @param day the day that is counted
 * @param seen items that were shown on that day
 * @param severe those of them that are severe
 * @param revealed those of them whose text was uncovered
 * @param workSince when the present stretch of work began
 * @param lastAt when something was last shown
 * @param heavyInARow items from heavy queues since the last other one or the last break
 * @param recent ids of the latest items, newest last
 * @param recentRevealed ids of the latest uncovered items, newest last
 */
record Exposure(
    LocalDate day,
    int seen,
    int severe,
    int revealed,
    Instant workSince,
    Instant lastAt,
    int heavyInARow,
    List<String> recent,
    List<String> recentRevealed) {
  /** Whoever is shown nothing for this long has had a break. */
  static final Duration PAUSE = Duration.ofMinutes(15);

  /** How many items are remembered, to count none of them twice. */
  static final int REMEMBERED = 50;

  Exposure {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(workSince, "workSince");
    Objects.requireNonNull(lastAt, "lastAt");
    recent = List.copyOf(recent);
    recentRevealed = List.copyOf(recentRevealed);
  }

  /** That of somebody who begins to work. */
  static Exposure none(LocalDate day, Instant now) {
    return new Exposure(day, 0, 0, 0, now, now, 0, List.of(), List.of());
  }

  /** The same at this time: a new day counts from zero, and a pause was a break. */
  Exposure at(LocalDate today, Instant now) {
    Exposure ofToday =
        today.equals(day)
            ? this
            : new Exposure(today, 0, 0, 0, workSince, lastAt, heavyInARow, recent, recentRevealed);
    return Duration.between(lastAt, now).compareTo(PAUSE) >= 0 ? ofToday.afterBreak(now) : ofToday;
  }

  Exposure afterBreak(Instant now) {
    return new Exposure(day, seen, severe, revealed, now, now, 0, recent, recentRevealed);
  }

  Exposure afterItem(ShownItem item, Instant now) {
    boolean again = recent.contains(item.itemId());
    boolean uncovered = item.revealed() && !recentRevealed.contains(item.itemId());
    int inARow = item.heavy() ? heavyInARow + 1 : 0;
    return new Exposure(
        day,
        again ? seen : seen + 1,
        !again && item.severe() ? severe + 1 : severe,
        uncovered ? revealed + 1 : revealed,
        workSince,
        now,
        again ? heavyInARow : inARow,
        again ? recent : with(recent, item.itemId()),
        uncovered ? with(recentRevealed, item.itemId()) : recentRevealed);
  }

  /** Whole minutes of work without a break. */
  long sinceBreakMinutes(Instant now) {
    return Duration.between(workSince, now).toMinutes();
  }

  private static List<String> with(List<String> ids, String id) {
    List<String> longer = new ArrayList<>(ids);
    longer.add(id);
    return longer.size() > REMEMBERED ? longer.subList(1, longer.size()) : longer;
  }
}
