package org.sauti.sink.queue;

/**
 * By how much a counter changes.
 *
 * @param key the counter
 * @param amount what is added, negative to take something back
 */
record Increment(StatisticKey key, long amount) {
  Increment negated() {
    return new Increment(key, -amount);
  }
}
