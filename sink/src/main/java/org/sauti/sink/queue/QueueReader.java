package org.sauti.sink.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sauti.models.QueueItem;

/**
 * Reads the queues without changing them, whichever instance of the service has them. Safe to share
 * between threads. What it says is at least as new as every event that could be read before the
 * call; while an instance is away, its part may be older by what its stand-in has not heard yet.
 *
 * <p>Every method throws {@link QueueUnavailableException} while the state cannot be read.
 */
public interface QueueReader {

  /** All queues that ever had an item, by name. */
  List<QueueSummary> queues();

  /** The item with this id. */
  Optional<QueueItem> item(String itemId);

  /** Id of the waiting item of a queue that should be taken first of those that are wanted. */
  default Optional<String> first(String queue, TakeFilter filter) {
    return first(queue, filter.except(), filter.waiting());
  }

  /**
   * Id of the item that has waited longest for a second opinion which the moderator can give, of
   * those that are wanted.
   */
  Optional<String> firstReview(TakeFilter filter);

  /** Id of an item with a known answer that the moderator was not asked yet, if it is wanted. */
  Optional<String> firstKnownAnswer(TakeFilter filter);

  /**
   * Id of the waiting item of a queue that should be taken first.
   *
   * @param except other than these
   * @param filter one of these
   */
  Optional<String> first(String queue, Set<String> except, ItemFilter filter);

  /**
   * Waiting items in the order in which they will be taken. The work done for a page is bounded: it
   * can have fewer items than wanted, or none, and others follow.
   *
   * @throws IllegalArgumentException when the search goes on where no page of it ended
   */
  QueuePage find(ItemSearch search);

  /**
   * Waiting items of a queue in the order in which they will be taken.
   *
   * @param after {@link QueuePage#next()} of the page before, null for the first page
   * @param limit at most so many, at least 1
   * @throws IllegalArgumentException when {@code after} is not of a page of this queue
   */
  default QueuePage waiting(String queue, String after, int limit) {
    return find(new ItemSearch(List.of(queue), ItemFilter.ALL, after, limit));
  }

  /** The item with this id and what else is known of its thread, its author and its targets. */
  Optional<ItemContext> context(String itemId);

  /**
   * What happened in the queues.
   *
   * @param from inclusive, down to the hour
   * @param to exclusive, up to the hour; waiting items have the age that they have then
   * @param step how finely to tell it by time
   */
  Statistics statistics(Instant from, Instant to, StatisticsStep step);
}
