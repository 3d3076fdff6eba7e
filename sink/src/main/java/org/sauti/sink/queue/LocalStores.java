package org.sauti.sink.queue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Opens the state that this instance has. Where it does not write a partition, the state that it
 * follows will do as long as it is not far behind: it is mostly asked when the writer is away.
 */
final class LocalStores {
  /** A stand-in that misses more changes than this would show too old a picture. */
  private static final long LARGEST_LAG = 10_000;

  private static final List<String> NAMES =
      List.of(StoreNames.ITEMS, StoreNames.INDEX, StoreNames.TALLIES, StoreNames.STATISTICS);

  private final KafkaStreams streams;
  private final boolean standsIn;

  /**
   * @param streams has the state
   * @param standsIn whether to read state that another instance writes
   */
  LocalStores(KafkaStreams streams, boolean standsIn) {
    this.streams = streams;
    this.standsIn = standsIn;
  }

  /**
   * The state of these partitions.
   *
   * @throws InvalidStateStoreException when one of them cannot be read here now
   */
  List<PartitionStores> of(Set<Integer> partitions) {
    return partitions.stream().map(this::of).toList();
  }

  private PartitionStores of(int partition) {
    try {
      return open(partition, false);
    } catch (InvalidStateStoreException e) {
      if (!standsIn || !isNearlyComplete(partition)) {
        throw e;
      }
      return open(partition, true);
    }
  }

  private boolean isNearlyComplete(int partition) {
    Map<String, Map<Integer, LagInfo>> lags = streams.allLocalStorePartitionLags();
    return NAMES.stream()
        .map(name -> lags.getOrDefault(name, Map.of()).get(partition))
        .allMatch(lag -> lag != null && lag.offsetLag() <= LARGEST_LAG);
  }

  private PartitionStores open(int partition, boolean stale) {
    return new PartitionStores(
        store(StoreNames.ITEMS, partition, stale),
        store(StoreNames.INDEX, partition, stale),
        store(StoreNames.TALLIES, partition, stale),
        store(StoreNames.STATISTICS, partition, stale));
  }

  private <K, V> ReadOnlyKeyValueStore<K, V> store(String name, int partition, boolean stale) {
    StoreQueryParameters<ReadOnlyKeyValueStore<K, V>> wanted =
        StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<K, V>keyValueStore())
            .withPartition(partition);
    return streams.store(stale ? wanted.enableStaleStores() : wanted);
  }
}
