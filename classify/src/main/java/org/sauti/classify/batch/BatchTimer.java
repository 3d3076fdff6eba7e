package org.sauti.classify.batch;

import org.apache.flink.api.common.operators.ProcessingTimeService;

/**
 * Ends a batch that has waited long enough. One timer serves many batches: under load they are full
 * before it fires, and no batch sets or cancels one of its own. Belongs to the task's thread.
 */
final class BatchTimer {
  private final ProcessingTimeService time;
  private final long millis;
  private final Runnable endBatch;

  private boolean batchOpen;
  private long batchStartedAt;
  private boolean pending;

  /**
   * @param time the task's
   * @param millis longest that a batch stays open
   * @param endBatch what to do then; calls {@link #batchEnded}
   */
  BatchTimer(ProcessingTimeService time, long millis, Runnable endBatch) {
    this.time = time;
    this.millis = millis;
    this.endBatch = endBatch;
  }

  void batchStarted() {
    batchOpen = true;
    batchStartedAt = time.getCurrentProcessingTime();
    if (!pending) {
      schedule();
    }
  }

  void batchEnded() {
    batchOpen = false;
  }

  private void schedule() {
    pending = true;
    time.registerTimer(batchStartedAt + millis, this::fired);
  }

  private void fired(long scheduledTime) {
    pending = false;
    if (!batchOpen) {
      return;
    }
    if (batchStartedAt + millis <= time.getCurrentProcessingTime()) {
      endBatch.run();
    } else {
      schedule();
    }
  }
}
