package org.sauti.app.replay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Holds a loop to a steady rate. */
public final class Pace {
  private final double nanosPerTurn;
  private final long started = System.nanoTime();
  private long turns;

  /**
   * @param perSecond turns a second; 0 or less for as fast as possible
   */
  public Pace(double perSecond) {
    nanosPerTurn = perSecond > 0 ? TimeUnit.SECONDS.toNanos(1) / perSecond : 0;
  }

  /** Waits until the next turn is due; a late turn is made up for. */
  public void await() {
    long due = started + Math.round(turns * nanosPerTurn);
    turns++;
    long wait = due - System.nanoTime();
    while (wait > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(wait);
      wait = due - System.nanoTime();
    }
  }
}
