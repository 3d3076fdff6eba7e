package org.sauti.sink.queue;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;

/** Takes the best waiting item of a queue for a moderator. */
public final class ItemTaker {
  private final QueueReader reader;
  private final FirstClaim claims;

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
    this.claims = new FirstClaim(gateway, clock, commandIds, QueueEventType.CLAIMED);
  }

  /**
   * Claims the best waiting item.
   *
   * @param queue where to look
   * @param filter whom it is for, and what is wanted
   * @return the claim; empty when nothing waits; fails like {@link CommandGateway#send}
   */
  public CompletableFuture<Optional<QueueEvent>> take(String queue, TakeFilter filter) {
    return claims.take(wanted -> reader.first(queue, wanted), filter);
  }
}
