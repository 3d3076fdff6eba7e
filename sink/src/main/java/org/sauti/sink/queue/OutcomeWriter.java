package org.sauti.sink.queue;

import java.time.Instant;
import org.sauti.models.QueueItem;

/** Puts into effect what a rule made of an item: in state, in statistics, and in what is told. */
final class OutcomeWriter {
  private final ItemStores stores;
  private final StatisticsStore statistics;
  private final ItemForwarder forwarder;

  OutcomeWriter(ItemStores stores, StatisticsStore statistics, ItemForwarder forwarder) {
    this.stores = stores;
    this.statistics = statistics;
    this.forwarder = forwarder;
  }

  void write(QueueItem before, Outcome outcome, Instant now) {
    stores.replace(before, outcome.item());
    statistics.count(before, outcome);
    forwarder.forward(before, outcome, now);
  }
}
