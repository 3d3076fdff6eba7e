package org.sauti.app.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What has happened so far in a demo. Safe to share between threads. */
final class DemoCounts {
  private static final long NONE_YET = Long.MIN_VALUE;

  private static final long LONGEST_MILLIS = 3_600_000;

  private final LongAdder sent = new LongAdder();
  private final LongAdder scored = new LongAdder();
  private final LongAdder deletions = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final Map<String, LongAdder> openedByQueue = new ConcurrentSkipListMap<>();
  private final LongAdder closed = new LongAdder();
  private final AtomicLong lastOutcomeNanos = new AtomicLong(NONE_YET);
  private final Histogram latencyMillis = new ConcurrentHistogram(LONGEST_MILLIS, 3);

  void sent() {
    sent.increment();
  }

  void scored() {
    scored.increment();
    touch();
  }

  void deletion() {
    deletions.increment();
    touch();
  }

  void rejected() {
    rejected.increment();
    touch();
  }

  /** An item is open in this queue, this long after its comment was sent. */
  void opened(String queue, long millis) {
    openedByQueue.computeIfAbsent(queue, name -> new LongAdder()).increment();
    latencyMillis.recordValue(Math.max(0, Math.min(LONGEST_MILLIS, millis)));
    touch();
  }

  void closed() {
    closed.increment();
    touch();
  }

  /** Nanoseconds since the pipeline last showed a result; 0 before the first one. */
  long quietNanos() {
    long last = lastOutcomeNanos.get();
    return last == NONE_YET ? 0 : System.nanoTime() - last;
  }

  long totalSent() {
    return sent.sum();
  }

  long totalScored() {
    return scored.sum();
  }

  long totalDeletions() {
    return deletions.sum();
  }

  long totalRejected() {
    return rejected.sum();
  }

  long totalClosed() {
    return closed.sum();
  }

  long totalOpened() {
    return openedByQueue.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** Items opened by queue, in alphabetical order. */
  Map<String, LongAdder> openedByQueue() {
    return openedByQueue;
  }

  /** Time from sending to visible in the queue that this share of the items did not exceed. */
  long latencyMillis(double percentile) {
    return latencyMillis.getValueAtPercentile(percentile);
  }

  private void touch() {
    lastOutcomeNanos.set(System.nanoTime());
  }
}
