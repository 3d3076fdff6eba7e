package org.sauti.sink.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Adds up the counters of several partitions, and the items that wait in them. */
final class StatisticsReader {
  private StatisticsReader() {}

  /**
   * @param queues whose waiting items are counted by age
   * @param from inclusive, down to the hour
   * @param to exclusive, up to the hour
   */
  static Statistics read(
      List<PartitionStores> stores,
      Set<String> queues,
      Instant from,
      Instant to,
      StatisticsStep step) {
    StatisticsSum sum = new StatisticsSum();
    int first = StatisticKey.hourOf(from);
    int end = StatisticKey.hourOf(to.minusMillis(1)) + 1;
    for (PartitionStores partition : stores) {
      for (StatisticKind kind : StatisticKind.values()) {
        addCounters(partition, kind, first, end, step, sum);
      }
      for (String queue : queues) {
        addOpen(partition, queue, to, sum);
      }
    }
    return sum.total();
  }

  private static void addCounters(
      PartitionStores partition,
      StatisticKind kind,
      int first,
      int end,
      StatisticsStep step,
      StatisticsSum sum) {
    try (KeyValueIterator<Bytes, Long> counters =
        partition
            .statistics()
            .range(StatisticKey.firstOf(kind, first), StatisticKey.firstOf(kind, end))) {
      counters.forEachRemaining(
          counter -> sum.add(StatisticKey.decode(kind, counter.key), step, counter.value));
    }
  }

  private static void addOpen(
      PartitionStores partition, String queue, Instant to, StatisticsSum sum) {
    Map<Long, Long> counts = new HashMap<>();
    Bytes prefix = IndexKey.agePrefix(queue);
    try (KeyValueIterator<Bytes, byte[]> keys =
        partition.index().range(prefix, Bytes.increment(prefix))) {
      while (keys.hasNext()) {
        Instant openedAt = IndexKey.openedAtByAge(keys.next().key);
        if (openedAt.isAfter(to)) {
          // The oldest come first: all others are younger still.
          break;
        }
        counts.merge(AgeClass.upToMinutes(Duration.between(openedAt, to)), 1L, Long::sum);
      }
    }
    counts.forEach(
        (upToMinutes, count) -> sum.addOpen(new Statistics.AgeCount(queue, upToMinutes, count)));
  }
}
