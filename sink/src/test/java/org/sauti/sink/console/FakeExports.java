package org.sauti.sink.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongConsumer;
import org.sauti.models.QueueItem;
import org.sauti.sink.export.DatasetExports;
import org.sauti.sink.export.ExportException;
import org.sauti.sink.export.ExportPeriod;
import org.sauti.sink.export.GatheredItems;
import org.sauti.sink.export.GatheredItemsFixture;

/** Exports what it was given. */
final class FakeExports implements DatasetExports {
  final List<QueueItem> items = new ArrayList<>();
  final List<ExportPeriod> periods = new ArrayList<>();
  final Map<String, String> erased = new ConcurrentSkipListMap<>();
  Runnable whileGathering = () -> {};
  boolean unavailable;

  @Override
  public GatheredItems gather(ExportPeriod period, LongConsumer progress) {
    requireAvailable();
    periods.add(period);
    whileGathering.run();
    return GatheredItemsFixture.of(items, period, Set.copyOf(erased.keySet()));
  }

  @Override
  public void erase(String person, String requestedBy) {
    requireAvailable();
    erased.put(person, requestedBy);
  }

  private void requireAvailable() {
    if (unavailable) {
      throw new ExportException("cannot read the topic: check that Kafka runs", null);
    }
  }
}
