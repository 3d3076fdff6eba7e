package org.sauti.sink.console.access;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.sauti.models.Harm;
import org.sauti.models.QueueItem;

/** Counts what people had to read, each for themselves: nobody else is shown it. */
public final class Exposures {
  private final Stored<Exposure> stored;
  private final WellbeingSettings settings;
  private final InstantSource clock;
  private final Object[] locks = new Object[64];

  Exposures(ConsoleLog log, WellbeingSettings settings, InstantSource clock) {
    this.stored = new Stored<>(log, "exposure/", Exposure.class);
    this.settings = settings;
    this.clock = clock;
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new Object();
    }
  }

  /** How things stand. */
  public ExposureCount count(String account) {
    Instant now = clock.instant();
    return count(now(account, now), now);
  }

  /** Counts an item that is shown. */
  public ExposureCount show(String account, QueueItem item, boolean revealed) {
    boolean heavy = settings.heavyQueues().contains(item.queue());
    boolean severe =
        heavy
            || item.flagged().findings().stream()
                .anyMatch(
                    finding -> finding.harm() == Harm.THREAT || finding.harm() == Harm.IMAGE_ABUSE);
    ShownItem shown = new ShownItem(item.itemId(), heavy, severe, revealed);
    return change(account, (exposure, now) -> exposure.afterItem(shown, now));
  }

  /** Begins a new stretch of work. */
  public ExposureCount takeBreak(String account) {
    return change(account, Exposure::afterBreak);
  }

  private ExposureCount change(String account, BiFunction<Exposure, Instant, Exposure> change) {
    synchronized (locks[Math.floorMod(account.hashCode(), locks.length)]) {
      Instant now = clock.instant();
      Exposure after = change.apply(now(account, now), now);
      stored.put(account, after);
      return count(after, now);
    }
  }

  private Exposure now(String account, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, settings.zone());
    return stored
        .get(account)
        .map(exposure -> exposure.at(today, now))
        .orElseGet(() -> Exposure.none(today, now));
  }

  private ExposureCount count(Exposure exposure, Instant now) {
    return new ExposureCount(
        exposure.day(),
        exposure.seen(),
        exposure.severe(),
        exposure.revealed(),
        exposure.sinceBreakMinutes(now),
        exposure.heavyInARow(),
        settings.rotateAfter() > 0 && exposure.heavyInARow() >= settings.rotateAfter());
  }
}
