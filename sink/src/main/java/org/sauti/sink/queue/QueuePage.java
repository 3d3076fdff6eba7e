package org.sauti.sink.queue;

import java.util.List;
import org.sauti.models.QueueItem;

/**
 * Some of the waiting items of a queue.
 *
 * @param items in the order in which they will be taken; may be empty though others follow
 * @param next where to go on, null when these are the last
 * @param looked how many items were looked at to find these
 */
public record QueuePage(List<QueueItem> items, String next, int looked) {
  public QueuePage {
    items = List.copyOf(items);
  }
}
