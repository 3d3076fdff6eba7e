package org.sauti.sink.queue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    moveInIndex(itemIndex.entriesOf(before), itemIndex.entriesOf(after));
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
    return itemIndex.entriesOf(item).containsKey(key);
  }

  /** Puts the keys of an item, or null, in the place of a key that is not one of them. */
  void correct(Bytes stray, QueueItem item) {
    moveInIndex(Map.of(stray, NOTHING), itemIndex.entriesOf(item));
  }

  /**
   * Finds the items again that were written before this index was kept.
   *
   * @param limit at most so many items now
   * @return whether all are in the index
   */
  boolean rebuild(int limit) {
    byte[] progress = index.get(IndexKey.rebuilt());
    if (progress != null && progress.length == 0) {
      return true;
    }
    String last = progress == null ? null : new String(progress, StandardCharsets.UTF_8);
    int done = 0;
    try (KeyValueIterator<String, QueueItem> left = items.range(last, null)) {
      while (left.hasNext() && done < limit) {
        QueueItem item = left.next().value;
        moveInIndex(Map.of(), itemIndex.entriesOf(item));
        last = item.itemId();
        done++;
      }
      boolean finished = !left.hasNext();
      index.put(IndexKey.rebuilt(), finished ? NOTHING : last.getBytes(StandardCharsets.UTF_8));
      return finished;
    }
  }

  private void moveInIndex(Map<Bytes, byte[]> before, Map<Bytes, byte[]> after) {
    for (Bytes key : before.keySet()) {
      if (!after.containsKey(key)) {
        index.delete(key);
      }
    }
    after.forEach(
        (key, value) -> {
          if (!Arrays.equals(value, before.get(key))) {
            index.put(key, value);
          }
        });
  }

  private void count(Tally.Key key, Tally difference) {
    if (difference.equals(Tally.NONE)) {
      return;
    }
    Tally known = tallies.get(key.encoded());
    tallies.put(key.encoded(), known == null ? difference : known.plus(difference));
  }
}
