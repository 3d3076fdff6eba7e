package org.sauti.sink.queue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All partitions are here, as with a single instance. */
final class LocalPlacement implements Placement {
  private final Map<Integer, List<PartitionReader>> readers;
  private final ItemPartitions partitions;

  /**
   * @param reader reads them
   * @param partitions tells which there are
   */
  LocalPlacement(PartitionReader reader, ItemPartitions partitions) {
    this.readers =
        IntStream.range(0, partitions.count())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), any -> List.of(reader)));
    this.partitions = partitions;
  }

  @Override
  public Map<Integer, List<PartitionReader>> readers() {
    return readers;
  }

  @Override
  public int partitionOf(String itemId) {
    return partitions.of(itemId);
  }
}
