package org.sauti.sink.queue;

import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.sauti.models.QueueItem;

/**
 * An item and where it was found.
 *
 * @param key its {@link IndexKey}, by which it is put in order with items of other partitions
 * @param item the item
 */
record FoundItem(Bytes key, QueueItem item) {
  FoundItem {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(item, "item");
  }
}
