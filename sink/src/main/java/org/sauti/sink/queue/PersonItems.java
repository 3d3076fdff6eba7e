package org.sauti.sink.queue;

import java.util.List;
import java.util.Objects;
import org.sauti.models.QueueItem;

/**
 * The items that a person wrote, or that are aimed at a person. Counts are of the latest ones, a
 * bounded number in each partition, and of those that are still kept.
 *
 * @param personId keyed hash of the person's id
 * @param open how many wait for a decision
 * @param decided how many were decided
 * @param removed in how many of them it was decided to remove the comment
 * @param items some of them, the latest first
 */
public record PersonItems(
    String personId, int open, int decided, int removed, List<QueueItem> items) {
  public PersonItems {
    Objects.requireNonNull(personId, "personId");
    items = List.copyOf(items);
  }
}
