package org.sauti.sink.queue;

/** Names of the state stores; a changed name starts an empty store. */
final class StoreNames {
  /** Item id to item. */
  static final String ITEMS = "items";

  /** {@link IndexKey}s, to nothing. */
  static final String INDEX = "index";

  /** {@link Tally.Key} to {@link Tally}. */
  static final String TALLIES = "tallies";

  /** {@link StatisticKey} to a number. */
  static final String STATISTICS = "statistics";

  private StoreNames() {}
}
