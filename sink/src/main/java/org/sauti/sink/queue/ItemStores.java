package org.sauti.sink.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.sauti.models.QueueItem;

/**
 * The state of one partition: its items, and index and tallies that always agree with them. Used by
 * the one stream thread that owns the partition.
 */
final class ItemStores {
  private static final byte[] NOTHING = {};

  private final KeyValueStore<String, QueueItem> items;
  private final KeyValueStore<Bytes, byte[]> index;
  private final KeyValueStore<String, Tally> tallies;
  private final ItemIndex itemIndex;

  ItemStores(ProcessingContext context, Duration retention) {
    this.items = context.getStateStore(StoreNames.ITEMS);
    this.index = context.getStateStore(StoreNames.INDEX);
    this.tallies = context.getStateStore(StoreNames.TALLIES);
    this.itemIndex = new ItemIndex(retention);
  }

  /** The item, or null. */
  QueueItem get(String itemId) {
    return items.get(itemId);
  }

  /** Puts an item in the place of what it was before; null stands for no item. */
  void replace(QueueItem before, QueueItem after) {
    if (after == null) {
      if (before != null) {
        items.delete(before.itemId());
      }
    } else {
      items.put(after.itemId(), after);
    }
    moveInIndex(itemIndex.keysOf(before), itemIndex.keysOf(after));
    if (before != null) {
      count(ItemIndex.tallyKeyOf(before), Tally.NONE.minus(ItemIndex.tallyOf(before)));
    }
    if (after != null) {
      count(ItemIndex.tallyKeyOf(after), ItemIndex.tallyOf(after));
    }
  }

  /** Deadlines that are over, the first due first. */
  List<Bytes> due(Instant now, int limit) {
    List<Bytes> due = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> keys =
        index.range(IndexKey.firstDeadline(), IndexKey.deadlinesUntil(now))) {
      while (keys.hasNext() && due.size() < limit) {
        due.add(keys.next().key);
      }
    }
    return due;
  }

  /** Whether an item, or null, is found under a key. */
  boolean isKeyOf(Bytes key, QueueItem item) {
    return itemIndex.keysOf(item).contains(key);
  }

  /** Puts the keys of an item, or null, in the place of a key that is not one of them. */
  void correct(Bytes stray, QueueItem item) {
    moveInIndex(Set.of(stray), itemIndex.keysOf(item));
  }

  private void moveInIndex(Set<Bytes> before, Set<Bytes> after) {
    for (Bytes key : before) {
      if (!after.contains(key)) {
        index.delete(key);
      }
    }
    for (Bytes key : after) {
      if (!before.contains(key)) {
        index.put(key, NOTHING);
      }
    }
  }

  private void count(Tally.Key key, Tally difference) {
    if (difference.equals(Tally.NONE)) {
      return;
    }
    Tally known = tallies.get(key.encoded());
    tallies.put(key.encoded(), known == null ? difference : known.plus(difference));
  }
}
