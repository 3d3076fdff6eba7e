package org.sauti.sink.queue;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;

/**
 * What a search found in some partitions.
 *
 * @param items in the order of the search
 * @param last the last key that was looked at, null when there was none
 * @param more whether there are keys after it
 * @param looked how many keys were looked at
 */
record FoundItems(List<FoundItem> items, Bytes last, boolean more, int looked) {
  FoundItems {
    items = List.copyOf(items);
  }
}
