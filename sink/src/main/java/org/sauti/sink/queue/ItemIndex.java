package org.sauti.sink.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.sauti.models.Claim;
import org.sauti.models.QueueItem;
import org.sauti.models.ReviewKind;
import org.sauti.models.Verdict;

/** Under which keys an item is found, and as what it is counted. */
final class ItemIndex {
  private final Duration retention;

  ItemIndex(Duration retention) {
    this.retention = retention;
  }

  /** The keys of an item, none for null. */
  Set<Bytes> keysOf(QueueItem item) {
    if (item == null) {
      return Set.of();
    }
    if (item.waiting()) {
      return Set.of(
          IndexKey.byPriority(item.queue(), item.priority(), item.openedAt(), item.itemId()),
          IndexKey.byAge(item.queue(), item.openedAt(), item.itemId()));
    }
    if (item.review() != null && item.review().kind() == ReviewKind.GOLDEN) {
      // A known answer is kept until somebody takes its decision back.
      return Set.of(IndexKey.golden(item.itemId()));
    }
    Bytes deadline = IndexKey.deadline(deadlineOf(item), item.itemId());
    return item.awaitsReview() && item.review().claim() == null
        ? Set.of(
            deadline, IndexKey.review(item.queue(), item.review().requestedAt(), item.itemId()))
        : Set.of(deadline);
  }

  /** When something must be done about an item that does not wait: its claim or its time ends. */
  private Instant deadlineOf(QueueItem item) {
    Claim claim = ClaimRules.holding(item);
    return claim != null ? claim.expiresAt() : item.closedAt().plus(retention);
  }

  static Tally.Key tallyKeyOf(QueueItem item) {
    Verdict verdict = item.flagged().verdict();
    return new Tally.Key(item.queue(), verdict == null ? Verdict.UNDETERMINED : verdict.language());
  }

  static Tally tallyOf(QueueItem item) {
    return switch (item.state()) {
      case OPEN -> item.waiting() ? new Tally(1, 0) : new Tally(0, 1);
      case DECIDED, CLOSED -> Tally.NONE;
    };
  }
}
