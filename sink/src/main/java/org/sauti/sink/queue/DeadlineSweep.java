package org.sauti.sink.queue;

import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.sauti.models.QueueItem;

/**
 * Puts items back whose holder's time has run out, and forgets decided and closed items after the
 * retention.
 */
final class DeadlineSweep {
  /** At most so many at once, so that commands need not wait for long. */
  static final int LIMIT = 1_000;

  private final ItemForwarder forwarder;
  private final ItemStores stores;

  DeadlineSweep(ItemForwarder forwarder, ItemStores stores) {
    this.forwarder = forwarder;
    this.stores = stores;
  }

  void run(Instant now) {
    for (Bytes deadline : stores.due(now, LIMIT)) {
      QueueItem item = stores.get(IndexKey.itemIdByDeadline(deadline));
      if (!stores.isKeyOf(deadline, item)) {
        // Written when the retention was another one.
        stores.correct(deadline, item);
      } else if (ClaimRules.holding(item) == null) {
        stores.replace(item, null);
      } else {
        Outcome outcome = ClaimRules.expire(item, now);
        stores.replace(item, outcome.item());
        forwarder.forward(item, outcome, now);
      }
    }
  }
}
