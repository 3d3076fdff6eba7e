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

  private final OutcomeWriter writer;
  private final ItemStores stores;

  DeadlineSweep(OutcomeWriter writer, ItemStores stores) {
    this.writer = writer;
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
        writer.write(item, ClaimRules.expire(item, now), now);
      }
    }
  }
}
