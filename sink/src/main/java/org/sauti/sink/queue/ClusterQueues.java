package org.sauti.sink.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.sauti.models.Comment;
import org.sauti.models.QueueItem;

/** Reads the queues of all instances as if they were one. */
final class ClusterQueues implements QueueReader {
  /** Of so many people that a comment is aimed at the other items are looked for. */
  static final int TARGETS_LIMIT = 5;

  private final Placement placement;
  private final FanOut fanOut;

  /**
   * @param placement where the partitions are
   * @param executor asks other instances
   */
  ClusterQueues(Placement placement, Executor executor) {
    this.placement = placement;
    this.fanOut = new FanOut(executor);
  }

  @Override
  public List<QueueSummary> queues() {
    return fanOut.ask(placement.readers(), PartitionReader::queues).stream()
        .flatMap(List::stream)
        .collect(
            Collectors.toMap(QueueSummary::name, queue -> queue, ClusterQueues::sum, TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  @Override
  public Optional<QueueItem> item(String itemId) {
    int partition = placement.partitionOf(itemId);
    List<PartitionReader> readers = placement.readers().get(partition);
    return fanOut
        .ask(Map.of(partition, readers), (reader, partitions) -> reader.item(partitions, itemId))
        .get(0);
  }

  @Override
  public Optional<String> first(String queue, Set<String> except, ItemFilter filter) {
    return fanOut
        .ask(
            placement.readers(),
            (reader, partitions) -> reader.first(partitions, queue, except, filter))
        .stream()
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .map(IndexKey::itemIdByPriority);
  }

  @Override
  public Optional<String> firstReview(TakeFilter filter) {
    return fanOut
        .ask(placement.readers(), (reader, partitions) -> reader.firstReview(partitions, filter))
        .stream()
        .flatMap(Optional::stream)
        .min(Comparator.comparing(item -> item.review().requestedAt()))
        .map(QueueItem::itemId);
  }

  @Override
  public Optional<String> firstKnownAnswer(TakeFilter filter) {
    return fanOut
        .ask(
            placement.readers(),
            (reader, partitions) -> reader.firstKnownAnswer(partitions, filter))
        .stream()
        .flatMap(Optional::stream)
        .map(QueueItem::itemId)
        .min(Comparator.naturalOrder());
  }

  @Override
  public Statistics statistics(Instant from, Instant to, StatisticsStep step) {
    return Statistics.merge(
        fanOut.ask(
            placement.readers(),
            (reader, partitions) -> reader.statistics(partitions, from, to, step)));
  }

  @Override
  public QueuePage find(ItemSearch search) {
    if (search.after() != null) {
      // Whoever sent a wrong one should hear it, not that another instance would not answer.
      SearchCursor.decode(search.after(), search.queues());
    }
    List<FoundItems> parts =
        fanOut.ask(placement.readers(), (reader, partitions) -> reader.find(partitions, search));
    return page(search, parts);
  }

  @Override
  public Optional<ItemContext> context(String itemId) {
    return item(itemId).map(this::context);
  }

  private ItemContext context(QueueItem item) {
    Comment comment = item.flagged().comment();
    List<String> targets = comment.targetIds().stream().limit(TARGETS_LIMIT).toList();
    List<Bytes> prefixes = new ArrayList<>();
    targets.forEach(target -> prefixes.add(IndexKey.targetPrefix(target)));
    if (comment.authorId() != null) {
      prefixes.add(IndexKey.authorPrefix(comment.authorId()));
    }
    if (comment.threadId() != null) {
      prefixes.add(IndexKey.threadPrefix(comment.platform(), comment.threadId()));
    }
    List<List<RelatedItems>> parts =
        fanOut.ask(
            placement.readers(), (reader, partitions) -> reader.related(partitions, prefixes));
    List<RelatedItems> related = new ArrayList<>();
    for (int i = 0; i < prefixes.size(); i++) {
      int prefix = i;
      related.add(merged(parts.stream().map(part -> part.get(prefix)).toList()));
    }
    int next = targets.size();
    PersonItems author =
        comment.authorId() == null
            ? null
            : person(comment.authorId(), related.get(next++), item.itemId());
    List<QueueItem> thread = new ArrayList<>();
    if (comment.threadId() != null) {
      others(related.get(next), item.itemId()).forEach(other -> thread.add(0, other));
    }
    List<PersonItems> people = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      people.add(person(targets.get(i), related.get(i), item.itemId()));
    }
    return new ItemContext(item, thread, author, people);
  }

  private static PersonItems person(String personId, RelatedItems related, String itemId) {
    return new PersonItems(
        personId,
        related.open(),
        related.decided(),
        related.removed(),
        others(related, itemId).toList());
  }

  private static Stream<QueueItem> others(RelatedItems related, String itemId) {
    return related.items().stream()
        .map(FoundItem::item)
        .filter(item -> !item.itemId().equals(itemId))
        .limit(StoredQueues.RELATED_LIMIT);
  }

  private static RelatedItems merged(List<RelatedItems> parts) {
    return new RelatedItems(
        parts.stream().mapToInt(RelatedItems::open).sum(),
        parts.stream().mapToInt(RelatedItems::decided).sum(),
        parts.stream().mapToInt(RelatedItems::removed).sum(),
        parts.stream()
            .flatMap(part -> part.items().stream())
            .sorted(Comparator.comparing(FoundItem::key))
            .limit(StoredQueues.RELATED_LIMIT + 1)
            .toList());
  }

  /** Beyond where the slowest of the parts ended nobody knows yet what else there is. */
  private static QueuePage page(ItemSearch search, List<FoundItems> parts) {
    SearchCursor horizon =
        parts.stream()
            .filter(FoundItems::more)
            .map(part -> SearchCursor.of(part.last(), search.queues()))
            .min(Comparator.naturalOrder())
            .orElse(null);
    SortedMap<SearchCursor, QueueItem> found = new TreeMap<>();
    parts.stream()
        .flatMap(part -> part.items().stream())
        .forEach(item -> found.put(SearchCursor.of(item.key(), search.queues()), item.item()));
    List<QueueItem> items = new ArrayList<>();
    SearchCursor end = null;
    for (Map.Entry<SearchCursor, QueueItem> item : found.entrySet()) {
      boolean beyond = horizon != null && item.getKey().compareTo(horizon) > 0;
      if (beyond || items.size() == search.limit()) {
        break;
      }
      items.add(item.getValue());
      end = item.getKey();
    }
    int looked = parts.stream().mapToInt(FoundItems::looked).sum();
    return new QueuePage(items, next(search, items, found, end, horizon), looked);
  }

  private static String next(
      ItemSearch search,
      List<QueueItem> items,
      SortedMap<SearchCursor, QueueItem> found,
      SearchCursor end,
      SearchCursor horizon) {
    if (horizon == null && items.size() == found.size()) {
      return null;
    }
    return (items.size() == search.limit() ? end : horizon).encoded();
  }

  private static QueueSummary sum(QueueSummary one, QueueSummary other) {
    SortedMap<String, Long> openByLanguage = new TreeMap<>(one.openByLanguage());
    other
        .openByLanguage()
        .forEach((language, open) -> openByLanguage.merge(language, open, Long::sum));
    return new QueueSummary(
        one.name(),
        one.open() + other.open(),
        one.claimed() + other.claimed(),
        least(one.oldestOpenedAt(), other.oldestOpenedAt(), Comparator.<Instant>naturalOrder()),
        least(one.topPriority(), other.topPriority(), Comparator.<Float>reverseOrder()),
        openByLanguage,
        one.reviews() + other.reviews());
  }

  private static <T> T least(T one, T other, Comparator<T> order) {
    return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
        .flatMap(Optional::stream)
        .min(order)
        .orElse(null);
  }
}
