package org.sauti.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Somebody who keeps the overview and the day's statistics before them. */
final class Lead implements Runnable {
  private static final Duration DAY = Duration.ofDays(1);

  private final ConsolePage page;
  private final LoadTimes times;
  private final InstantSource clock;
  private final long pauseMillis;
  private final BooleanSupplier goesOn;

  /**
   * @param pause between two looks
   * @param goesOn whether the shift goes on
   */
  Lead(
      ConsolePage page,
      LoadTimes times,
      InstantSource clock,
      Duration pause,
      BooleanSupplier goesOn) {
    this.page = page;
    this.times = times;
    this.clock = clock;
    this.pauseMillis = pause.toMillis();
    this.goesOn = goesOn;
  }

  @Override
  public void run() {
    try {
      while (goesOn.getAsBoolean()) {
        long begin = System.nanoTime();
        page.get("/api/queues");
        times.note(Timing.OVERVIEW, begin);
        Instant now = clock.instant();
        begin = System.nanoTime();
        page.get("/api/statistics?from=" + now.minus(DAY) + "&to=" + now + "&step=hour");
        times.note(Timing.STATISTICS, begin);
        TimeUnit.MILLISECONDS.sleep(pauseMillis);
      }
    } catch (IOException e) {
      throw new IllegalStateException("the lead heard no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
