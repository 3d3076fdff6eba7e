package org.sauti.sink;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;
import org.sauti.models.ReviewKind;
import org.sauti.sink.queue.CommandGateway;
import org.sauti.sink.queue.EventFeed;
import org.sauti.sink.queue.ItemContext;
import org.sauti.sink.queue.ItemFilter;
import org.sauti.sink.queue.ItemSearch;
import org.sauti.sink.queue.QueuePage;
import org.sauti.sink.queue.QueueReader;
import org.sauti.sink.queue.QueueSummary;
import org.sauti.sink.queue.QueueUnavailableException;
import org.sauti.sink.queue.Statistics;
import org.sauti.sink.queue.StatisticsStep;
import org.sauti.sink.queue.TakeFilter;

/** A queue that says what it was told to say. Items are in the order in which they were added. */
public final class FakeQueue implements QueueReader, CommandGateway, EventFeed {
  public final List<QueueCommand> commands = new CopyOnWriteArrayList<>();
  public final Map<String, ItemContext> contexts = new ConcurrentHashMap<>();
  public final List<QueueSummary> summaries = new CopyOnWriteArrayList<>();
  public volatile Statistics statistics = Statistics.merge(List.of());
  public volatile boolean unavailable;
  public volatile Function<QueueCommand, CompletableFuture<QueueEvent>> answers =
      command -> new CompletableFuture<>();

  private final Map<String, QueueItem> items = new LinkedHashMap<>();
  private final List<Consumer<QueueEvent>> listeners = new CopyOnWriteArrayList<>();

  public void add(QueueItem item) {
    items.put(item.itemId(), item);
  }

  public void happen(QueueEvent event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  @Override
  public List<QueueSummary> queues() {
    requireAvailable();
    return summaries;
  }

  @Override
  public Optional<QueueItem> item(String itemId) {
    requireAvailable();
    return Optional.ofNullable(items.get(itemId));
  }

  @Override
  public Optional<String> first(String queue, Set<String> except, ItemFilter filter) {
    requireAvailable();
    return items.values().stream()
        .filter(item -> item.queue().equals(queue) && !except.contains(item.itemId()))
        .filter(filter::matches)
        .map(QueueItem::itemId)
        .findFirst();
  }

  @Override
  public Optional<String> firstReview(TakeFilter filter) {
    return firstForOpinion(filter, false);
  }

  @Override
  public Optional<String> firstKnownAnswer(TakeFilter filter) {
    return firstForOpinion(filter, true);
  }

  private Optional<String> firstForOpinion(TakeFilter filter, boolean knownAnswer) {
    requireAvailable();
    return items.values().stream()
        .filter(
            item ->
                item.awaitsReview()
                    && knownAnswer == (item.review().kind() == ReviewKind.GOLDEN)
                    && filter.wantsOpinionOn(item))
        .map(QueueItem::itemId)
        .findFirst();
  }

  /** The cursor is the number of items before. */
  @Override
  public QueuePage find(ItemSearch search) {
    requireAvailable();
    List<QueueItem> waiting =
        items.values().stream()
            .filter(item -> search.queues().contains(item.queue()))
            .filter(search.filter()::matches)
            .toList();
    int from = search.after() == null ? 0 : Integer.parseInt(search.after());
    int to = Math.min(waiting.size(), from + search.limit());
    String next = to < waiting.size() ? Integer.toString(to) : null;
    return new QueuePage(waiting.subList(from, to), next, to - from);
  }

  @Override
  public Optional<ItemContext> context(String itemId) {
    return item(itemId)
        .map(
            item ->
                contexts.getOrDefault(itemId, new ItemContext(item, List.of(), null, List.of())));
  }

  /** The same whatever the time. */
  @Override
  public Statistics statistics(Instant from, Instant to, StatisticsStep step) {
    requireAvailable();
    return statistics;
  }

  @Override
  public CompletableFuture<QueueEvent> send(QueueCommand command) {
    commands.add(command);
    return answers.apply(command);
  }

  @Override
  public Subscription subscribe(Consumer<QueueEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void requireAvailable() {
    if (unavailable) {
      throw new QueueUnavailableException("the queues are being restored", null);
    }
  }
}
