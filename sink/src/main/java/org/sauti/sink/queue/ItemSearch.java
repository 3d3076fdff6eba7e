package org.sauti.sink.queue;

import java.util.List;
import java.util.Objects;

/**
 * A search among waiting items.
 *
 * @param queues in these, one after the other; each once, at least one
 * @param filter which items
 * @param after {@link QueuePage#next()} of the page before, null for the first page
 * @param limit at most so many, at least 1
 */
public record ItemSearch(List<String> queues, ItemFilter filter, String after, int limit) {
  public ItemSearch {
    queues = List.copyOf(queues);
    if (queues.isEmpty()) {
      throw new IllegalArgumentException("a search needs a queue");
    }
    Objects.requireNonNull(filter, "filter");
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1 but is " + limit);
    }
  }
}
