package org.sauti.sink.console;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.sauti.models.QueueEvent;
import org.sauti.sink.queue.QueueSummary;

/**
 * One page that watches. Changes gather until it can take them, so that a slow page holds up nobody
 * and costs little.
 */
final class LiveClient {
  /** A page that missed more than this reads its list again. */
  static final int PENDING_LIMIT = 100;

  private final AtomicBoolean sending = new AtomicBoolean();
  private final Consumer<Changes> sender;
  private List<Change> pending = new ArrayList<>();
  private boolean more;
  private boolean greeted;

  /**
   * @param sender sends changes to the page, may wait for it
   */
  LiveClient(Consumer<Changes> sender) {
    this.sender = sender;
  }

  /**
   * What happened to one item; ids only.
   *
   * @param itemId the item
   * @param queue its queue
   * @param type what happened
   * @param version its version after that
   */
  record Change(String itemId, String queue, String type, long version) {}

  /**
   * What a page is told.
   *
   * @param queues all queues as they are now
   * @param items what happened since the last time
   * @param more whether there was more than is told
   */
  record Changes(List<QueueSummary> queues, List<Change> items, boolean more) {}

  synchronized void add(QueueEvent event) {
    if (pending.size() == PENDING_LIMIT) {
      more = true;
      return;
    }
    pending.add(new Change(event.itemId(), event.queue(), event.type().name(), event.version()));
  }

  /** Whether the page should be told something and is not being told right now. */
  synchronized boolean isDue() {
    return (!greeted || !pending.isEmpty()) && !sending.get();
  }

  /** Tells the page what has gathered; does nothing while another thread does so. */
  void flush(List<QueueSummary> queues) {
    if (!sending.compareAndSet(false, true)) {
      return;
    }
    try {
      sender.accept(takeChanges(queues));
    } finally {
      sending.set(false);
    }
  }

  private synchronized Changes takeChanges(List<QueueSummary> queues) {
    Changes changes = new Changes(queues, List.copyOf(pending), more);
    pending = new ArrayList<>();
    more = false;
    greeted = true;
    return changes;
  }
}
