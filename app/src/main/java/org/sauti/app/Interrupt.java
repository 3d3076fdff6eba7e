package org.sauti.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C or a termination signal as an event that the main thread waits for, so that it can close
 * everything in order. The process ends when this is closed.
 */
public final class Interrupt implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int EXIT_CODE_OF_INTERRUPTED = 130;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::onSignal, "interrupt");

  private Interrupt() {}

  /** Listens from now on. */
  public static Interrupt listen() {
    Interrupt interrupt = new Interrupt();
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  /** Waits until somebody asked this process to end. */
  public void await() throws InterruptedException {
    asked.await();
  }

  /**
   * Waits for that, but not longer than this.
   *
   * @return whether somebody asked
   */
  public boolean await(Duration atMost) throws InterruptedException {
    return asked.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Whether somebody asked this process to end. */
  public boolean isAsked() {
    return asked.getCount() == 0;
  }

  private void onSignal() {
    asked.countDown();
    Thread lastResort = new Thread(Interrupt::halt, "last-resort");
    lastResort.setDaemon(true);
    lastResort.start();
    try {
      // The runtime halts when its hooks are done: hold it until everything is closed.
      if (!closed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The hook of a library may hang; nobody should have to kill the process for that. */
  private static void halt() {
    try {
      TimeUnit.NANOSECONDS.sleep(PATIENCE.plus(GRACE).toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(EXIT_CODE_OF_INTERRUPTED);
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
