package org.sauti.sink.queue;

/** Names of the state stores; a changed name starts an empty store. */
final class StoreNames {
  /** Item id to item. */
  static final String ITEMS = "items";

  /**
   * {@link IndexKey}s, to what {@link ItemIndex} says of each. One of another name, of an older
   * form, is left where it is; this one is made of the items by {@link IndexRebuild}.
   */
  static final String INDEX = "index-2";

  /** {@link Tally.Key} to {@link Tally}. */
  static final String TALLIES = "tallies";

  /** {@link StatisticKey} to a number. */
  static final String STATISTICS = "statistics";

  private StoreNames() {}
}
