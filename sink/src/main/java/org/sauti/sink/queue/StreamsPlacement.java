package org.sauti.sink.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Where the partitions are by what the instances told each other when they last shared them out.
 */
final class StreamsPlacement implements Placement {
  private final Map<HostInfo, PartitionReader> others = new ConcurrentHashMap<>();
  private final KafkaStreams streams;
  private final ItemPartitions partitions;
  private final HostInfo here;
  private final PartitionReader local;
  private final Function<HostInfo, PartitionReader> remote;

  /**
   * @param streams has started
   * @param partitions tells which there are
   * @param here where the others reach this instance
   * @param local reads what this instance has
   * @param remote reads what another one has
   */
  StreamsPlacement(
      KafkaStreams streams,
      ItemPartitions partitions,
      HostInfo here,
      PartitionReader local,
      Function<HostInfo, PartitionReader> remote) {
    this.streams = streams;
    this.partitions = partitions;
    this.here = here;
    this.local = local;
    this.remote = remote;
  }

  @Override
  public Map<Integer, List<PartitionReader>> readers() {
    List<StreamsMetadata> instances =
        streams.metadataForAllStreamsClients().stream()
            // Among stand-ins this instance is the nearest.
            .sorted(Comparator.comparing(instance -> !instance.hostInfo().equals(here)))
            .toList();
    Map<Integer, List<PartitionReader>> readers = new TreeMap<>();
    instances.forEach(instance -> add(readers, instance.hostInfo(), instance.topicPartitions()));
    instances.forEach(
        instance -> add(readers, instance.hostInfo(), instance.standbyTopicPartitions()));
    for (int partition = 0; partition < partitions.count(); partition++) {
      if (!readers.containsKey(partition)) {
        throw new QueueUnavailableException("the instances are sharing out the queues", null);
      }
    }
    return readers;
  }

  @Override
  public int partitionOf(String itemId) {
    return partitions.of(itemId);
  }

  private void add(
      Map<Integer, List<PartitionReader>> readers, HostInfo host, Set<TopicPartition> had) {
    PartitionReader reader = host.equals(here) ? local : others.computeIfAbsent(host, remote);
    had.stream()
        .map(TopicPartition::partition)
        .distinct()
        .forEach(
            partition -> {
              List<PartitionReader> known =
                  readers.computeIfAbsent(partition, any -> new ArrayList<>());
              if (!known.contains(reader)) {
                known.add(reader);
              }
            });
  }
}
