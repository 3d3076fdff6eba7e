package org.sauti.sink.queue;

import java.util.List;
import org.sauti.models.QueueItem;

/**
 * Some of the waiting items of a queue.
 *
 * @param items in the order in which they will be taken
 * @param next where to go on, null when these are the last
 */
public record QueuePage(List<QueueItem> items, String next) {
  public QueuePage {
    items = List.copyOf(items);
  }
}
