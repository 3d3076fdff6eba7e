package org.sauti.sink.queue;

import java.util.List;

/**
 * The latest items of one author, target or thread in some partitions.
 *
 * @param open how many wait for a decision
 * @param decided how many were decided
 * @param removed in how many of them it was decided to remove the comment
 * @param items a few of them, the latest first
 */
record RelatedItems(int open, int decided, int removed, List<FoundItem> items) {
  RelatedItems {
    items = List.copyOf(items);
  }
}
