package org.sauti.sink.console;

import java.util.List;
import org.sauti.sink.queue.QueuePage;

/**
 * A page of a list.
 *
 * @param items in the order in which they will be taken
 * @param next what to give as {@code after} for the next page, null when this is the last
 */
record ItemLines(List<ItemLine> items, String next) {
  static ItemLines of(QueuePage page) {
    return new ItemLines(page.items().stream().map(ItemLine::of).toList(), page.next());
  }
}
