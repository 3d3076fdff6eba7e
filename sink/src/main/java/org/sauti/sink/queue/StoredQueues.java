package org.sauti.sink.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.sauti.models.QueueItem;

/** Reads the queues from the state that this instance has. */
final class StoredQueues implements PartitionReader {
  /** So many keys are looked at for one page at most. */
  static final int LOOKED_LIMIT = 50_000;

  /** So many items are decoded for one page at most. */
  static final int DECODED_LIMIT = 5_000;

  /** So many of a person's items, and of a queue's reviews, are counted at most. */
  static final int COUNTED_LIMIT = 1_000;

  /** So many items of a person or a thread are shown at most, beside the one they are shown to. */
  static final int RELATED_LIMIT = 20;

  private final Function<Set<Integer>, List<PartitionStores>> state;

  /**
   * @param state gives the state of these partitions, or throws {@link InvalidStateStoreException}
   */
  StoredQueues(Function<Set<Integer>, List<PartitionStores>> state) {
    this.state = state;
  }

  @Override
  public List<QueueSummary> queues(Set<Integer> partitions) {
    return read(
        partitions,
        stores ->
            talliesByQueueAndLanguage(stores).entrySet().stream()
                .map(queue -> summary(stores, queue.getKey(), queue.getValue()))
                .toList());
  }

  @Override
  public Optional<QueueItem> item(Set<Integer> partitions, String itemId) {
    return read(
        partitions,
        stores ->
            stores.stream()
                .map(partition -> partition.items().get(itemId))
                .filter(Objects::nonNull)
                .findFirst());
  }

  @Override
  public Optional<Bytes> first(
      Set<Integer> partitions, String queue, Set<String> except, ItemFilter filter) {
    return read(partitions, stores -> first(stores, queue, except, filter));
  }

  @Override
  public Optional<QueueItem> firstReview(Set<Integer> partitions, TakeFilter filter) {
    return read(partitions, stores -> firstReview(stores, filter));
  }

  @Override
  public Optional<QueueItem> firstKnownAnswer(Set<Integer> partitions, TakeFilter filter) {
    return read(partitions, stores -> firstKnownAnswer(stores, filter));
  }

  @Override
  public FoundItems find(Set<Integer> partitions, ItemSearch search) {
    SearchCursor after =
        search.after() == null ? null : SearchCursor.decode(search.after(), search.queues());
    return read(partitions, stores -> find(stores, search, after));
  }

  @Override
  public List<RelatedItems> related(Set<Integer> partitions, List<Bytes> prefixes) {
    return read(
        partitions, stores -> prefixes.stream().map(prefix -> related(stores, prefix)).toList());
  }

  @Override
  public Statistics statistics(
      Set<Integer> partitions, Instant from, Instant to, StatisticsStep step) {
    return read(
        partitions,
        stores ->
            StatisticsReader.read(
                stores, talliesByQueueAndLanguage(stores).keySet(), from, to, step));
  }

  private <T> T read(Set<Integer> partitions, Function<List<PartitionStores>, T> query) {
    try {
      return query.apply(state.apply(partitions));
    } catch (InvalidStateStoreException e) {
      throw new QueueUnavailableException("the queues are being restored", e);
    }
  }

  private static Optional<Bytes> first(
      List<PartitionStores> stores, String queue, Set<String> except, ItemFilter filter) {
    List<PartitionStores> promising =
        stores.stream().filter(partition -> mayHave(partition, queue, filter)).toList();
    Bytes prefix = IndexKey.priorityPrefix(queue);
    Predicate<QueueItem> texts = filter.texts();
    try (MergedKeys keys = new MergedKeys(promising, prefix, prefix)) {
      while (keys.hasNext()) {
        MergedKeys.Entry entry = keys.next();
        if (filter.matches(Facets.decode(entry.value()))
            && !except.contains(IndexKey.itemIdByPriority(entry.key()))
            && (!filter.asksForText() || isWaitingWith(texts, itemOf(entry)))) {
          return Optional.of(entry.key());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<QueueItem> firstReview(List<PartitionStores> stores, TakeFilter filter) {
    return talliesByQueueAndLanguage(stores).keySet().stream()
        .filter(filter::wantsQueue)
        .flatMap(queue -> firstReview(stores, queue, filter).stream())
        .min(Comparator.comparing(item -> item.review().requestedAt()));
  }

  private static Optional<QueueItem> firstReview(
      List<PartitionStores> stores, String queue, TakeFilter filter) {
    Bytes prefix = IndexKey.reviewPrefix(queue);
    try (MergedKeys keys = new MergedKeys(stores, prefix, prefix)) {
      while (keys.hasNext()) {
        MergedKeys.Entry entry = keys.next();
        QueueItem item = entry.partition().items().get(IndexKey.itemIdByTime(entry.key()));
        if (item != null && item.awaitsReview() && filter.wantsOpinionOn(item)) {
          return Optional.of(item);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<QueueItem> firstKnownAnswer(
      List<PartitionStores> stores, TakeFilter filter) {
    Bytes prefix = IndexKey.goldenPrefix();
    try (MergedKeys keys = new MergedKeys(stores, prefix, prefix)) {
      while (keys.hasNext()) {
        MergedKeys.Entry entry = keys.next();
        QueueItem item = entry.partition().items().get(IndexKey.itemIdOfGolden(entry.key()));
        if (item != null && filter.wantsQueue(item.queue()) && filter.wantsOpinionOn(item)) {
          return Optional.of(item);
        }
      }
    }
    return Optional.empty();
  }

  /** Spares the long way through a queue that has nothing in the languages wanted. */
  private static boolean mayHave(PartitionStores partition, String queue, ItemFilter filter) {
    boolean language =
        filter.languages().isEmpty()
            || filter.languages().stream()
                .map(tag -> partition.tallies().get(new Tally.Key(queue, tag).encoded()))
                .anyMatch(tally -> tally != null && tally.waiting() > 0);
    return language && (filter.within() == null || mayHave(partition, queue, filter.within()));
  }

  /** The writer goes on while this reads; what was taken meanwhile is left out. */
  private static boolean isWaitingWith(Predicate<QueueItem> texts, QueueItem item) {
    return item != null && item.waiting() && texts.test(item);
  }

  private static FoundItems find(
      List<PartitionStores> stores, ItemSearch search, SearchCursor after) {
    Predicate<QueueItem> texts = search.filter().texts();
    List<FoundItem> items = new ArrayList<>();
    Bytes last = null;
    int looked = 0;
    int decoded = 0;
    int first = after == null ? 0 : after.queue();
    for (int queue = first; queue < search.queues().size(); queue++) {
      Bytes prefix = IndexKey.priorityPrefix(search.queues().get(queue));
      Bytes from = queue == first && after != null ? after.following() : prefix;
      try (MergedKeys keys = new MergedKeys(stores, from, prefix)) {
        while (keys.hasNext()) {
          if (items.size() == search.limit()
              || looked == LOOKED_LIMIT
              || decoded == DECODED_LIMIT) {
            return new FoundItems(items, last, true, looked);
          }
          MergedKeys.Entry entry = keys.next();
          last = entry.key();
          looked++;
          if (search.filter().matches(Facets.decode(entry.value()))) {
            decoded++;
            QueueItem item = itemOf(entry);
            if (isWaitingWith(texts, item)) {
              items.add(new FoundItem(last, item));
            }
          }
        }
      }
    }
    return new FoundItems(items, last, false, looked);
  }

  private static QueueItem itemOf(MergedKeys.Entry entry) {
    return entry.partition().items().get(IndexKey.itemIdByPriority(entry.key()));
  }

  private static RelatedItems related(List<PartitionStores> stores, Bytes prefix) {
    int open = 0;
    int decided = 0;
    int removed = 0;
    List<FoundItem> items = new ArrayList<>();
    try (MergedKeys keys = new MergedKeys(stores, prefix, prefix)) {
      for (int counted = 0; keys.hasNext() && counted < COUNTED_LIMIT; counted++) {
        MergedKeys.Entry entry = keys.next();
        switch (ItemFate.decode(entry.value())) {
          case OPEN -> open++;
          case DECIDED -> decided++;
          case REMOVED -> {
            decided++;
            removed++;
          }
          case CLOSED -> {}
        }
        if (items.size() <= RELATED_LIMIT) {
          QueueItem item = entry.partition().items().get(IndexKey.itemIdByTime(entry.key()));
          if (item != null) {
            items.add(new FoundItem(entry.key(), item));
          }
        }
      }
    }
    return new RelatedItems(open, decided, removed, items);
  }

  private static SortedMap<String, SortedMap<String, Tally>> talliesByQueueAndLanguage(
      List<PartitionStores> stores) {
    SortedMap<String, SortedMap<String, Tally>> tallies = new TreeMap<>();
    for (PartitionStores partition : stores) {
      try (KeyValueIterator<String, Tally> entries = partition.tallies().all()) {
        entries.forEachRemaining(
            entry -> {
              Tally.Key key = Tally.Key.decode(entry.key);
              tallies
                  .computeIfAbsent(key.queue(), queue -> new TreeMap<>())
                  .merge(key.language(), entry.value, Tally::plus);
            });
      }
    }
    return tallies;
  }

  private static QueueSummary summary(
      List<PartitionStores> stores, String queue, Map<String, Tally> tallies) {
    Tally total = tallies.values().stream().reduce(Tally.NONE, Tally::plus);
    SortedMap<String, Long> openByLanguage = new TreeMap<>();
    tallies.forEach(
        (language, tally) -> {
          if (tally.waiting() > 0) {
            openByLanguage.put(language, tally.waiting());
          }
        });
    Instant oldest =
        firstKey(stores, IndexKey.agePrefix(queue)).map(IndexKey::openedAtByAge).orElse(null);
    Float top =
        firstKey(stores, IndexKey.priorityPrefix(queue)).map(IndexKey::priority).orElse(null);
    return new QueueSummary(
        queue,
        total.waiting(),
        total.claimed(),
        oldest,
        top,
        openByLanguage,
        reviews(stores, queue));
  }

  private static long reviews(List<PartitionStores> stores, String queue) {
    Bytes prefix = IndexKey.reviewPrefix(queue);
    long count = 0;
    try (MergedKeys keys = new MergedKeys(stores, prefix, prefix)) {
      for (; keys.hasNext() && count < COUNTED_LIMIT; count++) {
        keys.next();
      }
    }
    return count;
  }

  private static Optional<Bytes> firstKey(List<PartitionStores> stores, Bytes prefix) {
    try (MergedKeys keys = new MergedKeys(stores, prefix, prefix)) {
      return keys.hasNext() ? Optional.of(keys.next().key()) : Optional.empty();
    }
  }
}
