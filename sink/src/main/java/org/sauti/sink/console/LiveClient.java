package org.sauti.sink.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;

/**
 * One page that watches, and what its viewer may know. News gather until it can take them, so that
 * a slow page holds up nobody and costs little.
 */
final class LiveClient {
  /** A page that missed more than this reads its list again. */
  static final int PENDING_LIMIT = 100;

  /**
   * So many new items are named in one message at most. What came in by the hundred is told by the
   * numbers of the queues; it must not crowd out what happens to the items that people look at.
   */
  static final int ARRIVALS_LIMIT = 20;

  /** Who hears of these knows which items have a known answer. */
  private static final Set<QueueEventType> TELLING =
      Set.of(QueueEventType.MADE_GOLDEN, QueueEventType.REVIEWED);

  private final AtomicBoolean sending = new AtomicBoolean();
  private final Viewer viewer;
  private final Sender sender;
  private List<Change> pending = new ArrayList<>();
  private int arrivals;
  private boolean more;
  private boolean greeted;
  private Presence.Board told;

  /**
   * @param viewer who watches
   * @param sender sends to the page, may wait for it
   */
  LiveClient(Viewer viewer, Sender sender) {
    this.viewer = viewer;
    this.sender = sender;
  }

  /** Sends an event to a page. */
  @FunctionalInterface
  interface Sender {
    void send(String event, Object data);
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
   * @param queues the viewer's queues as they are now
   * @param items what happened in them since the last time
   * @param more whether more happened to items than is told; new items are not counted
   */
  record Changes(List<QueueLine> queues, List<Change> items, boolean more) {}

  synchronized void add(QueueEvent event) {
    if (!concerns(event) || event.type() == QueueEventType.OPENED && ++arrivals > ARRIVALS_LIMIT) {
      return;
    }
    if (pending.size() == PENDING_LIMIT) {
      more = true;
      return;
    }
    pending.add(new Change(event.itemId(), event.queue(), event.type().name(), event.version()));
  }

  /** Whether the page should be told of a change and is not being told anything right now. */
  synchronized boolean isDue() {
    return (!greeted || !pending.isEmpty()) && !sending.get();
  }

  /** Tells the page what has gathered; does nothing while another thread tells it something. */
  void flush(List<QueueLine> queues) {
    tell(LiveUpdates.CHANGE, () -> takeChanges(queues));
  }

  /** Whether others came or went where the viewer looks. */
  synchronized boolean isDue(Presence presence) {
    return !visible(presence).equals(told) && !sending.get();
  }

  /** Tells the page who is there; does nothing while another thread tells it something. */
  void flush(Presence presence) {
    tell(LiveUpdates.PRESENCE, () -> takePresence(presence));
  }

  private void tell(String event, Supplier<Object> news) {
    if (!sending.compareAndSet(false, true)) {
      return;
    }
    try {
      sender.send(event, news.get());
    } finally {
      sending.set(false);
    }
  }

  private synchronized Changes takeChanges(List<QueueLine> queues) {
    Changes changes = new Changes(QueueOverview.of(viewer, queues), List.copyOf(pending), more);
    pending = new ArrayList<>();
    arrivals = 0;
    more = false;
    greeted = true;
    return changes;
  }

  private synchronized Presence.Board takePresence(Presence presence) {
    told = visible(presence);
    return told;
  }

  private Presence.Board visible(Presence presence) {
    return presence.board(sighting -> sighting.queue() != null && viewer.mayWork(sighting.queue()));
  }

  private boolean concerns(QueueEvent event) {
    return event.queue() != null
        && (viewer.isLead() || !TELLING.contains(event.type()))
        && (viewer.mayWork(event.queue())
            || event.fromQueue() != null && viewer.mayWork(event.fromQueue()));
  }
}
