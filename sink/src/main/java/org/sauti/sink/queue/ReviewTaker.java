package org.sauti.sink.queue;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;

/**
 * Gives a moderator decided items for a second opinion, and items with a known answer among them.
 * What is given is shown as {@link BlindItem}.
 */
public final class ReviewTaker {
  /** Every so manieth item has a known answer. */
  static final int KNOWN_ANSWER_EVERY = 5;

  private final Map<String, Integer> takenBy = new ConcurrentHashMap<>();
  private final QueueReader reader;
  private final FirstClaim claims;

  /**
   * @param reader finds the items
   * @param gateway takes them
   * @param clock for the time on commands
   * @param commandIds makes ids that are never used again
   */
  public ReviewTaker(
      QueueReader reader,
      CommandGateway gateway,
      InstantSource clock,
      Supplier<String> commandIds) {
    this.reader = reader;
    this.claims = new FirstClaim(gateway, clock, commandIds, QueueEventType.REVIEW_CLAIMED);
  }

  /**
   * Claims the item that has waited longest for a second opinion of this moderator. An item with a
   * known answer is for many at once and is not claimed.
   *
   * @param filter whom it is for, and what is wanted
   * @return the item's id; empty when nothing waits; fails like {@link CommandGateway#send}
   */
  public CompletableFuture<Optional<String>> take(TakeFilter filter) {
    Optional<String> due = knownAnswerIsDue(filter) ? knownAnswer(filter) : Optional.empty();
    CompletableFuture<Optional<String>> item =
        due.isPresent()
            ? CompletableFuture.completedFuture(due)
            : claims
                .take(reader::firstReview, filter)
                .thenApply(claim -> claim.map(QueueEvent::itemId).or(() -> knownAnswer(filter)));
    return item.thenApply(
        taken -> {
          taken.ifPresent(itemId -> takenBy.merge(filter.moderator(), 1, Integer::sum));
          return taken;
        });
  }

  private boolean knownAnswerIsDue(TakeFilter filter) {
    int next = takenBy.getOrDefault(filter.moderator(), 0) + 1;
    return next % KNOWN_ANSWER_EVERY == 0;
  }

  private Optional<String> knownAnswer(TakeFilter filter) {
    return reader.firstKnownAnswer(filter);
  }
}
