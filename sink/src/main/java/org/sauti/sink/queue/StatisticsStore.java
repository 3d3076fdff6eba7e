package org.sauti.sink.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;

/**
 * Counters of what happened in one partition, written in the same transaction as the items. Used by
 * the one stream thread that owns the partition.
 */
final class StatisticsStore {
  static final Duration RETENTION = Duration.ofDays(365);

  /** At most so many at once, so that commands need not wait for long. */
  static final int FORGET_LIMIT = 10_000;

  private final KeyValueStore<Bytes, Long> counters;

  StatisticsStore(ProcessingContext context) {
    this.counters = context.getStateStore(StoreNames.STATISTICS);
  }

  /** Counts what happened to an item. */
  void count(QueueItem before, Outcome outcome) {
    for (QueueEvent event : outcome.events()) {
      if (outcome.item() != null) {
        StatisticsRules.of(before, event, outcome.item()).forEach(this::add);
      }
    }
  }

  /** Forgets the hours that are over for longer than the retention. */
  void forget(Instant now) {
    int oldest = StatisticKey.hourOf(now.minus(RETENTION));
    for (StatisticKind kind : StatisticKind.values()) {
      List<Bytes> old = new ArrayList<>();
      try (KeyValueIterator<Bytes, Long> keys =
          counters.range(StatisticKey.firstOf(kind, 0), StatisticKey.firstOf(kind, oldest))) {
        while (keys.hasNext() && old.size() < FORGET_LIMIT) {
          old.add(keys.next().key);
        }
      }
      old.forEach(counters::delete);
    }
  }

  private void add(Increment increment) {
    Bytes key = increment.key().encoded();
    Long known = counters.get(key);
    long count = (known == null ? 0 : known) + increment.amount();
    if (count == 0) {
      counters.delete(key);
    } else {
      counters.put(key, count);
    }
  }
}
