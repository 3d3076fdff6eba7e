package org.sauti.sink.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.sauti.models.Claim;
import org.sauti.models.Comment;
import org.sauti.models.QueueItem;
import org.sauti.models.ReviewKind;
import org.sauti.models.Verdict;

/** Under which keys an item is found, and as what it is counted. */
final class ItemIndex {
  private static final byte[] NOTHING = {};

  private final Duration retention;

  ItemIndex(Duration retention) {
    this.retention = retention;
  }

  /** The keys of an item and what is to be known of it there; none for null. */
  Map<Bytes, byte[]> entriesOf(QueueItem item) {
    if (item == null) {
      return Map.of();
    }
    Map<Bytes, byte[]> entries = new HashMap<>();
    addPlaces(entries, item);
    addRelations(entries, item);
    return entries;
  }

  /** Where the item waits, or what it waits for. */
  private void addPlaces(Map<Bytes, byte[]> entries, QueueItem item) {
    String id = item.itemId();
    if (item.waiting()) {
      entries.put(
          IndexKey.byPriority(item.queue(), item.priority(), item.openedAt(), id),
          Facets.of(item).encoded());
      entries.put(IndexKey.byAge(item.queue(), item.openedAt(), id), NOTHING);
      return;
    }
    if (item.review() != null && item.review().kind() == ReviewKind.GOLDEN) {
      // A known answer is kept until somebody takes its decision back.
      entries.put(IndexKey.golden(id), Facets.of(item).encoded());
      return;
    }
    entries.put(IndexKey.deadline(deadlineOf(item), id), NOTHING);
    if (item.awaitsReview() && item.review().claim() == null) {
      entries.put(
          IndexKey.review(item.queue(), item.review().requestedAt(), id),
          Facets.of(item).encoded());
    }
  }

  /** Among what else it is looked at: the items of its author, its targets and its thread. */
  private static void addRelations(Map<Bytes, byte[]> entries, QueueItem item) {
    Comment comment = item.flagged().comment();
    Instant at = comment.createdAt() == null ? comment.occurredAt() : comment.createdAt();
    byte[] fate = ItemFate.of(item).encoded();
    if (comment.authorId() != null) {
      entries.put(IndexKey.byAuthor(comment.authorId(), at, item.itemId()), fate);
    }
    for (String target : comment.targetIds()) {
      entries.put(IndexKey.byTarget(target, at, item.itemId()), fate);
    }
    if (comment.threadId() != null) {
      entries.put(
          IndexKey.byThread(comment.platform(), comment.threadId(), at, item.itemId()), fate);
    }
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
