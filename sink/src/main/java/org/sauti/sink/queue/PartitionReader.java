package org.sauti.sink.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.sauti.models.QueueItem;

/**
 * Reads some partitions of the queues, of this instance or of another one. Safe to share between
 * threads.
 *
 * <p>Every method throws {@link QueueUnavailableException} when one of the partitions cannot be
 * read there.
 */
interface PartitionReader {

  /** All queues that ever had an item in these partitions, by name. */
  List<QueueSummary> queues(Set<Integer> partitions);

  /** The item with this id. */
  Optional<QueueItem> item(Set<Integer> partitions, String itemId);

  /** The key by priority of the waiting item that should be taken first. */
  Optional<Bytes> first(
      Set<Integer> partitions, String queue, Set<String> except, ItemFilter filter);

  /** The item that has waited longest for a second opinion which the moderator can give. */
  Optional<QueueItem> firstReview(Set<Integer> partitions, TakeFilter filter);

  /** An item with a known answer that the moderator was not asked yet. */
  Optional<QueueItem> firstKnownAnswer(Set<Integer> partitions, TakeFilter filter);

  /** What happened in these partitions, as {@link QueueReader#statistics} has it. */
  Statistics statistics(Set<Integer> partitions, Instant from, Instant to, StatisticsStep step);

  /**
   * Waiting items in the order in which they will be taken.
   *
   * @throws IllegalArgumentException when the search goes on where no page of it ended
   */
  FoundItems find(Set<Integer> partitions, ItemSearch search);

  /**
   * The latest items under each of some prefixes of keys by author, target or thread.
   *
   * @return one for each prefix
   */
  List<RelatedItems> related(Set<Integer> partitions, List<Bytes> prefixes);
}
