package org.sauti.sink.queue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;

/** Sends on what became of an item: its events, and what is decided about it as it stands now. */
final class ItemForwarder {
  private final ProcessorContext<String, Object> context;

  ItemForwarder(ProcessorContext<String, Object> context) {
    this.context = context;
  }

  void forward(QueueItem before, Outcome outcome, Instant now) {
    for (QueueEvent event : outcome.events()) {
      context.forward(
          new Record<>(event.itemId(), event, now.toEpochMilli()), QueueTopology.EVENTS);
    }
    QueueItem known = decided(before);
    QueueItem next = decided(outcome.item());
    if (!Objects.equals(known, next)) {
      String itemId = (next == null ? known : next).itemId();
      context.forward(new Record<>(itemId, next, now.toEpochMilli()), QueueTopology.DECIDED);
    }
  }

  /** Takes back what may have been told of a decided item that is no more. */
  void forget(String itemId, Instant now) {
    context.forward(new Record<>(itemId, null, now.toEpochMilli()), QueueTopology.DECIDED);
  }

  /** The item without what is of no use outside of the queue; null when nothing is decided. */
  private static QueueItem decided(QueueItem item) {
    if (item == null || item.state() != QueueItemState.DECIDED) {
      return null;
    }
    return new QueueItem(
        item.itemId(),
        item.state(),
        1,
        item.queue(),
        item.priority(),
        item.flagged(),
        item.change(),
        item.changedAt(),
        item.openedAt(),
        item.closedAt(),
        null,
        item.decision(),
        item.opinions(),
        item.review() == null ? null : item.review().claimedBy(null),
        item.labelling(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
