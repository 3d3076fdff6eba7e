package org.sauti.sink.queue;

import java.util.List;
import java.util.Map;

/** Where the partitions of the queues are. Safe to share between threads. */
interface Placement {

  /**
   * Who can read each partition: the one that writes it first, then its stand-ins.
   *
   * @throws QueueUnavailableException while a partition is nowhere
   */
  Map<Integer, List<PartitionReader>> readers();

  /** The partition that an item is in. */
  int partitionOf(String itemId);
}
