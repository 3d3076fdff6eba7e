package org.sauti.sink.queue;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.QueueItem;

/**
 * Takes the best waiting item of a queue for a moderator. Somebody else can be quicker; then the
 * next best is tried. Items that are just being taken through this instance are not tried, so that
 * moderators who ask at the same moment do not race for the same one.
 */
public final class ItemTaker {
  static final int ATTEMPTS = 10;

  private final Set<String> beingTaken = ConcurrentHashMap.newKeySet();
  private final QueueReader reader;
  private final CommandGateway gateway;
  private final InstantSource clock;
  private final Supplier<String> commandIds;

  /**
   * @param reader finds the best item
   * @param gateway takes it
   * @param clock for the time on commands
   * @param commandIds makes ids that are never used again
   */
  public ItemTaker(
      QueueReader reader,
      CommandGateway gateway,
      InstantSource clock,
      Supplier<String> commandIds) {
    this.reader = reader;
    this.gateway = gateway;
    this.clock = clock;
    this.commandIds = commandIds;
  }

  /**
   * Claims the best waiting item that a moderator has not passed on to others.
   *
   * @param wanted which items may be taken
   * @param except ids of items that are not wanted
   * @return the claim; empty when nothing waits; fails like {@link CommandGateway#send}
   */
  public CompletableFuture<Optional<QueueEvent>> take(
      String queue, String moderator, Predicate<QueueItem> wanted, Set<String> except) {
    Predicate<QueueItem> offered = wanted.and(item -> !item.skippedBy().contains(moderator));
    return take(new Wish(queue, moderator, offered, except), new HashSet<>());
  }

  private record Wish(
      String queue, String moderator, Predicate<QueueItem> wanted, Set<String> except) {}

  private CompletableFuture<Optional<QueueEvent>> take(Wish wish, Set<String> lost) {
    if (lost.size() == ATTEMPTS) {
      return CompletableFuture.failedFuture(
          new QueueUnavailableException("every item was taken by somebody else", null));
    }
    Optional<String> itemId = reserveFirst(wish, lost);
    if (itemId.isEmpty()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return claim(itemId.get(), wish.moderator())
        .thenCompose(
            answer -> {
              if (answer.type() == QueueEventType.CLAIMED) {
                return CompletableFuture.completedFuture(Optional.of(answer));
              }
              lost.add(answer.itemId());
              return take(wish, lost);
            });
  }

  private Optional<String> reserveFirst(Wish wish, Set<String> lost) {
    Set<String> passed = new HashSet<>(wish.except());
    passed.addAll(lost);
    passed.addAll(beingTaken);
    Optional<String> itemId = reader.first(wish.queue(), passed);
    while (itemId.isPresent() && !(isWanted(itemId.get(), wish) && beingTaken.add(itemId.get()))) {
      passed.add(itemId.get());
      itemId = reader.first(wish.queue(), passed);
    }
    return itemId;
  }

  private boolean isWanted(String itemId, Wish wish) {
    return reader.item(itemId).filter(wish.wanted()).isPresent();
  }

  private CompletableFuture<QueueEvent> claim(String itemId, String moderator) {
    QueueCommand claim = QueueCommand.claim(commandIds.get(), itemId, moderator, clock.instant());
    return gateway.send(claim).whenComplete((event, failure) -> beingTaken.remove(itemId));
  }
}
