package org.sauti.sink.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.sauti.models.QueueItem;

/** Reads the queues from the state of all partitions. */
final class StoredQueues implements QueueReader {
  private final Supplier<List<PartitionStores>> partitions;

  /**
   * @param partitions gives the state of every partition, or throws {@link
   *     InvalidStateStoreException}
   */
  StoredQueues(Supplier<List<PartitionStores>> partitions) {
    this.partitions = partitions;
  }

  @Override
  public List<QueueSummary> queues() {
    return read(
        stores ->
            talliesByQueueAndLanguage(stores).entrySet().stream()
                .map(queue -> summary(stores, queue.getKey(), queue.getValue()))
                .toList());
  }

  @Override
  public Optional<QueueItem> item(String itemId) {
    return read(
        stores ->
            stores.stream()
                .map(partition -> partition.items().get(itemId))
                .filter(Objects::nonNull)
                .findFirst());
  }

  @Override
  public Optional<String> first(String queue, TakeFilter filter) {
    return read(stores -> first(stores, queue, filter));
  }

  @Override
  public Optional<String> firstReview(TakeFilter filter) {
    return read(stores -> firstReview(stores, filter));
  }

  @Override
  public Optional<String> firstKnownAnswer(TakeFilter filter) {
    return read(stores -> firstKnownAnswer(stores, filter));
  }

  @Override
  public QueuePage waiting(String queue, String after, int limit) {
    Bytes prefix = IndexKey.priorityPrefix(queue);
    Bytes from = after == null ? prefix : keyAfter(after, prefix);
    return read(stores -> waiting(stores, from, prefix, limit));
  }

  @Override
  public Statistics statistics(Instant from, Instant to, StatisticsStep step) {
    return read(
        stores ->
            StatisticsReader.read(
                stores, talliesByQueueAndLanguage(stores).keySet(), from, to, step));
  }

  private <T> T read(Function<List<PartitionStores>, T> query) {
    try {
      return query.apply(partitions.get());
    } catch (InvalidStateStoreException e) {
      throw new QueueUnavailableException("the queues are being restored", e);
    }
  }

  private static Optional<String> first(
      List<PartitionStores> stores, String queue, TakeFilter filter) {
    if (!filter.languages().isEmpty() && !waitsIn(stores, queue, filter.languages())) {
      // Spares looking at every item of a long queue in other languages.
      return Optional.empty();
    }
    Bytes prefix = IndexKey.priorityPrefix(queue);
    try (MergedKeys keys = new MergedKeys(stores, prefix, prefix)) {
      while (keys.hasNext()) {
        MergedKeys.Entry entry = keys.next();
        String itemId = IndexKey.itemIdByPriority(entry.key());
        if (filter.except().contains(itemId)) {
          continue;
        }
        QueueItem item = entry.partition().items().get(itemId);
        if (item != null && item.waiting() && filter.wants(item)) {
          return Optional.of(itemId);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean waitsIn(
      List<PartitionStores> stores, String queue, Set<String> languages) {
    return stores.stream()
        .anyMatch(
            partition ->
                languages.stream()
                    .map(language -> new Tally.Key(queue, language).encoded())
                    .map(key -> partition.tallies().get(key))
                    .anyMatch(tally -> tally != null && tally.waiting() > 0));
  }

  private static Optional<String> firstReview(List<PartitionStores> stores, TakeFilter filter) {
    return talliesByQueueAndLanguage(stores).keySet().stream()
        .filter(filter::wantsQueue)
        .flatMap(queue -> firstReview(stores, queue, filter).stream())
        .min(Comparator.comparing(item -> item.review().requestedAt()))
        .map(QueueItem::itemId);
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

  private static Optional<String> firstKnownAnswer(
      List<PartitionStores> stores, TakeFilter filter) {
    Bytes prefix = IndexKey.goldenPrefix();
    try (MergedKeys keys = new MergedKeys(stores, prefix, prefix)) {
      while (keys.hasNext()) {
        MergedKeys.Entry entry = keys.next();
        QueueItem item = entry.partition().items().get(IndexKey.itemIdOfGolden(entry.key()));
        if (item != null && filter.wantsQueue(item.queue()) && filter.wantsOpinionOn(item)) {
          return Optional.of(item.itemId());
        }
      }
    }
    return Optional.empty();
  }

  private static QueuePage waiting(
      List<PartitionStores> stores, Bytes from, Bytes prefix, int limit) {
    List<QueueItem> items = new ArrayList<>();
    Bytes last = null;
    try (MergedKeys keys = new MergedKeys(stores, from, prefix)) {
      while (keys.hasNext() && items.size() < limit) {
        MergedKeys.Entry entry = keys.next();
        QueueItem item = entry.partition().items().get(IndexKey.itemIdByPriority(entry.key()));
        // The writer goes on while this reads; what was taken meanwhile is left out.
        if (item != null && item.waiting()) {
          items.add(item);
        }
        last = entry.key();
      }
      return new QueuePage(items, keys.hasNext() ? cursorOf(last) : null);
    }
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
    return new QueueSummary(queue, total.waiting(), total.claimed(), oldest, top, openByLanguage);
  }

  private static Optional<Bytes> firstKey(List<PartitionStores> stores, Bytes prefix) {
    try (MergedKeys keys = new MergedKeys(stores, prefix, prefix)) {
      return keys.hasNext() ? Optional.of(keys.next().key()) : Optional.empty();
    }
  }

  private static String cursorOf(Bytes key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.get());
  }

  private static Bytes keyAfter(String cursor, Bytes prefix) {
    byte[] key = Base64.getUrlDecoder().decode(cursor);
    byte[] start = prefix.get();
    if (key.length < start.length || !Arrays.equals(key, 0, start.length, start, 0, start.length)) {
      throw new IllegalArgumentException("the cursor is of another queue");
    }
    return Bytes.wrap(Arrays.copyOf(key, key.length + 1));
  }
}
