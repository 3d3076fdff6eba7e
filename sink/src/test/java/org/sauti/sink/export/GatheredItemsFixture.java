package org.sauti.sink.export;

import java.util.Collection;
import java.util.Set;
import org.sauti.models.QueueItem;
import org.sauti.models.wire.Wire;

/** Gathers items without a broker. */
public final class GatheredItemsFixture {
  private GatheredItemsFixture() {}

  public static GatheredItems of(
      Collection<QueueItem> items, ExportPeriod period, Set<String> erased) {
    LatestItems latest = LatestItems.open();
    items.forEach(item -> latest.put(item.itemId(), Wire.QUEUE_ITEM.encode(item)));
    return new GatheredItems(
        latest,
        period,
        new ExportFilter(Set.of(KafkaDatasetExports.CHILD_SAFETY_QUEUE), erased),
        ExportPseudonyms.fresh(),
        () -> DecidedItem.NOON);
  }
}
