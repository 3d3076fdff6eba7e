package org.sauti.sink.queue;

import java.util.List;
import java.util.Objects;
import org.sauti.models.QueueItem;

/**
 * An item and what else is known around it. Lists hold the latest items, a bounded number of them,
 * without the item itself.
 *
 * @param item the item
 * @param thread of the same thread, oldest first
 * @param author what its author wrote, null when nobody knows who that is
 * @param targets what is aimed at the same people, those people in the order of the comment
 */
public record ItemContext(
    QueueItem item, List<QueueItem> thread, PersonItems author, List<PersonItems> targets) {
  public ItemContext {
    Objects.requireNonNull(item, "item");
    thread = List.copyOf(thread);
    targets = List.copyOf(targets);
  }
}
