package org.sauti.sink.queue;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the index of items that an older version of the service has left, a few at a time, so that
 * commands need not wait and no transaction becomes long. Until it is done some items cannot be
 * seen in their queues.
 */
final class IndexRebuild {
  static final int STEP = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);
  private static final Duration INTERVAL = Duration.ofMillis(100);

  private final ItemStores stores;
  private Cancellable timer;

  private IndexRebuild(ItemStores stores) {
    this.stores = stores;
  }

  static void start(ProcessingContext context, ItemStores stores) {
    IndexRebuild rebuild = new IndexRebuild(stores);
    rebuild.timer =
        context.schedule(INTERVAL, PunctuationType.WALL_CLOCK_TIME, time -> rebuild.step());
  }

  private void step() {
    if (stores.rebuild(STEP)) {
      LOG.debug("the index is complete");
      timer.cancel();
    }
  }
}
