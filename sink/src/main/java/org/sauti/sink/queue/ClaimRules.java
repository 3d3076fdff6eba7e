package org.sauti.sink.queue;

import java.time.Instant;
import org.sauti.models.Claim;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;
import org.sauti.models.Refusal;

/** Who has an item: claims run out by themselves and are answered for by their holders alone. */
final class ClaimRules {
  private ClaimRules() {}

  /** Puts an item back into its queue if its holder's time has run out. */
  static Outcome expire(QueueItem item, Instant now) {
    Claim claim = holding(item);
    if (claim == null || !claim.expiredAt(now)) {
      return Outcome.unchanged(item);
    }
    ItemDraft draft = ItemDraft.of(item);
    return (item.awaitsReview() ? draft.review(item.review().claimedBy(null)) : draft.claim(null))
        .happened(waiting -> QueueEvents.claimExpired(waiting, claim, now));
  }

  /** Who has the item, to decide on it or to review it; null while nobody has. */
  static Claim holding(QueueItem item) {
    return item.awaitsReview() ? item.review().claim() : item.claim();
  }

  /**
   * Why the actor may not act as the holder of an item, or of its review, when expired claims are
   * gone; or null.
   */
  static Refusal refusalUnlessHolder(QueueItem item, String actor) {
    Claim claim = holding(item);
    if (claim == null) {
      return lostByExpiry(item, actor) ? Refusal.CLAIM_EXPIRED : Refusal.NOT_CLAIMED;
    }
    return claim.moderator().equals(actor) ? null : Refusal.CLAIMED_BY_ANOTHER;
  }

  private static boolean lostByExpiry(QueueItem item, String actor) {
    for (int i = item.history().size() - 1; i >= 0; i--) {
      QueueEvent event = item.history().get(i);
      switch (event.type()) {
        case CLAIM_EXPIRED -> {
          return actor.equals(event.actor());
        }
        case OPENED,
            REOPENED,
            CLOSED,
            CLAIMED,
            RELEASED,
            DECIDED,
            UNDONE,
            ESCALATED,
            MOVED,
            SKIPPED,
            REVIEW_CLAIMED,
            REVIEWED,
            DISPUTED -> {
          return false;
        }
        case UPDATED, REFUSED, REPEATED, LABELLED, NOTED, REVIEW_REQUESTED, MADE_GOLDEN -> {}
      }
    }
    return false;
  }
}
