package org.sauti.sink.queue;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.sauti.models.QueueItem;

/**
 * The state of one partition, to be read only.
 *
 * @param items item id to item
 * @param index {@link IndexKey}s, to what {@link ItemIndex} says of each
 * @param tallies {@link Tally.Key} to {@link Tally}
 * @param statistics {@link StatisticKey} to a number
 */
record PartitionStores(
    ReadOnlyKeyValueStore<String, QueueItem> items,
    ReadOnlyKeyValueStore<Bytes, byte[]> index,
    ReadOnlyKeyValueStore<String, Tally> tallies,
    ReadOnlyKeyValueStore<Bytes, Long> statistics) {}
