package org.sauti.sink.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/** A range of the index over several partitions, in the order of the keys. */
final class MergedKeys implements Iterator<MergedKeys.Entry>, AutoCloseable {
  private final List<Cursor> cursors = new ArrayList<>();
  private final PriorityQueue<Cursor> byNextKey =
      new PriorityQueue<>(Comparator.comparing(cursor -> cursor.keys.peekNextKey()));

  /**
   * @param partitions where to read
   * @param from the first key wanted
   * @param prefix what all keys wanted start with
   */
  MergedKeys(List<PartitionStores> partitions, Bytes from, Bytes prefix) {
    for (PartitionStores partition : partitions) {
      Cursor cursor = new Cursor(partition, partition.index().range(from, Bytes.increment(prefix)));
      cursors.add(cursor);
      push(cursor);
    }
  }

  /**
   * A key and where it is.
   *
   * @param key the key
   * @param value what the index says under it
   * @param partition the stores that have it
   */
  record Entry(Bytes key, byte[] value, PartitionStores partition) {}

  @Override
  public boolean hasNext() {
    return !byNextKey.isEmpty();
  }

  @Override
  public Entry next() {
    if (byNextKey.isEmpty()) {
      throw new NoSuchElementException();
    }
    Cursor cursor = byNextKey.remove();
    KeyValue<Bytes, byte[]> next = cursor.keys.next();
    Entry entry = new Entry(next.key, next.value, cursor.partition);
    push(cursor);
    return entry;
  }

  @Override
  public void close() {
    cursors.forEach(cursor -> cursor.keys.close());
  }

  private void push(Cursor cursor) {
    if (cursor.keys.hasNext()) {
      byNextKey.add(cursor);
    }
  }

  private record Cursor(PartitionStores partition, KeyValueIterator<Bytes, byte[]> keys) {}
}
