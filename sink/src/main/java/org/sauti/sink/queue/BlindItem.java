package org.sauti.sink.queue;

import java.util.List;
import org.sauti.models.Claim;
import org.sauti.models.ItemChange;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;

/** A decided item as it looks to somebody whose opinion must be their own. */
public final class BlindItem {
  private BlindItem() {}

  /**
   * The item as if nobody had done anything about it since it was flagged. Whoever has its review
   * has the item.
   */
  public static QueueItem of(QueueItem item) {
    List<QueueEvent> flaggings =
        item.history().stream().filter(event -> event.change() == ItemChange.FLAGGED).toList();
    Claim reviewer = item.awaitsReview() ? item.review().claim() : item.claim();
    return new QueueItem(
        item.itemId(),
        QueueItemState.OPEN,
        item.version(),
        item.queue(),
        item.priority(),
        item.flagged(),
        item.change(),
        item.changedAt(),
        item.openedAt(),
        null,
        reviewer,
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        flaggings,
        List.of());
  }
}
