package org.sauti.sink.queue;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;

/**
 * Claims the first item that a search finds. Somebody else can be quicker; then the next one is
 * tried. Items that are just being taken through this instance are not tried, so that moderators
 * who ask at the same moment do not race for the same one.
 */
final class FirstClaim {
  static final int ATTEMPTS = 10;

  private final Set<String> beingTaken = ConcurrentHashMap.newKeySet();
  private final CommandGateway gateway;
  private final InstantSource clock;
  private final Supplier<String> commandIds;
  private final QueueEventType success;

  /**
   * @param success the answer that tells that the item is the moderator's
   */
  FirstClaim(
      CommandGateway gateway,
      InstantSource clock,
      Supplier<String> commandIds,
      QueueEventType success) {
    this.gateway = gateway;
    this.clock = clock;
    this.commandIds = commandIds;
    this.success = success;
  }

  /**
   * Claims the first item that can be had.
   *
   * @param search gives the first item that a filter wants
   * @return the claim; empty when nothing is found; fails like {@link CommandGateway#send}
   */
  CompletableFuture<Optional<QueueEvent>> take(
      Function<TakeFilter, Optional<String>> search, TakeFilter filter) {
    return take(search, filter, new HashSet<>());
  }

  private CompletableFuture<Optional<QueueEvent>> take(
      Function<TakeFilter, Optional<String>> search, TakeFilter filter, Set<String> lost) {
    if (lost.size() == ATTEMPTS) {
      return CompletableFuture.failedFuture(
          new QueueUnavailableException("every item was taken by somebody else", null));
    }
    Optional<String> itemId = reserveFirst(search, filter.without(lost));
    if (itemId.isEmpty()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return claim(itemId.get(), filter.moderator())
        .thenCompose(
            answer -> {
              if (answer.type() == success) {
                return CompletableFuture.completedFuture(Optional.of(answer));
              }
              lost.add(answer.itemId());
              return take(search, filter, lost);
            });
  }

  private Optional<String> reserveFirst(
      Function<TakeFilter, Optional<String>> search, TakeFilter filter) {
    TakeFilter free = filter.without(beingTaken);
    Optional<String> itemId = search.apply(free);
    while (itemId.isPresent() && !beingTaken.add(itemId.get())) {
      free = free.without(Set.of(itemId.get()));
      itemId = search.apply(free);
    }
    return itemId;
  }

  private CompletableFuture<QueueEvent> claim(String itemId, String moderator) {
    QueueCommand claim = QueueCommand.claim(commandIds.get(), itemId, moderator, clock.instant());
    return gateway.send(claim).whenComplete((event, failure) -> beingTaken.remove(itemId));
  }
}
