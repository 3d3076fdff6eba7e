package org.sauti.sink.queue;

import java.util.function.Consumer;
import org.sauti.models.QueueEvent;

/** Everything that happens to items, as it is committed. Safe to share between threads. */
public interface EventFeed {

  /**
   * Tells a listener of every event from now on, until the subscription is closed. The listener is
   * called by one thread and must be quick.
   */
  Subscription subscribe(Consumer<QueueEvent> listener);

  /** Ends the calls when closed. */
  @FunctionalInterface
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
