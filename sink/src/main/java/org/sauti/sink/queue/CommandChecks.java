package org.sauti.sink.queue;

import org.sauti.models.Claim;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.Refusal;
import org.sauti.models.Review;
import org.sauti.models.ReviewKind;

/** Why a command cannot be done. Expired claims are gone before anything is asked here. */
final class CommandChecks {
  private CommandChecks() {}

  /** The first reason not to do it, the most useful to the sender first; null to do it. */
  static Refusal refusalOf(QueueItem item, QueueCommand command) {
    Refusal refusal =
        switch (command.type()) {
          case CLAIM -> item.awaitsReview() ? reviewClaim(item, command) : claim(item, command);
          case RELEASE, SKIP ->
              item.awaitsReview() ? reviewHolder(item.review(), command) : holder(item, command);
          case DECIDE -> item.awaitsReview() ? opinion(item, command) : holder(item, command);
          case ESCALATE -> command.override() ? open(item) : holder(item, command);
          case MOVE -> move(item, command);
          case UNDO -> undo(item, command);
          case LABEL -> label(item, command);
          case NOTE -> null;
          case REQUEST_REVIEW -> decided(item);
          case MAKE_GOLDEN -> makeGolden(item, command);
        };
    if (refusal != null) {
      return refusal;
    }
    Long expected = command.expectedVersion();
    if (expected != null && expected != item.version()) {
      return Refusal.STALE_VERSION;
    }
    return lacking(item, command);
  }

  /** What the command must say and does not. */
  private static Refusal lacking(QueueItem item, QueueCommand command) {
    boolean wordless = command.reason() == null || command.reason().isBlank();
    return switch (command.type()) {
      case DECIDE, ESCALATE, NOTE -> wordless ? Refusal.REASON_MISSING : null;
      case MOVE -> {
        if (command.queue() == null
            || command.queue().isBlank()
            || command.queue().equals(item.queue())) {
          yield Refusal.QUEUE_MISSING;
        }
        yield wordless ? Refusal.REASON_MISSING : null;
      }
      case LABEL -> command.labels().isEmpty() ? Refusal.LABELS_MISSING : null;
      case CLAIM, RELEASE, SKIP, UNDO, REQUEST_REVIEW, MAKE_GOLDEN -> null;
    };
  }

  private static Refusal open(QueueItem item) {
    return switch (item.state()) {
      case OPEN -> null;
      case DECIDED -> Refusal.ALREADY_DECIDED;
      case CLOSED -> Refusal.CLOSED;
    };
  }

  private static Refusal decided(QueueItem item) {
    return switch (item.state()) {
      case OPEN -> Refusal.NOT_DECIDED;
      case DECIDED -> null;
      case CLOSED -> Refusal.CLOSED;
    };
  }

  private static Refusal claim(QueueItem item, QueueCommand command) {
    Refusal refusal = open(item);
    return refusal != null ? refusal : heldByAnother(item.claim(), command);
  }

  private static Refusal holder(QueueItem item, QueueCommand command) {
    Refusal refusal = open(item);
    return refusal != null ? refusal : ClaimRules.refusalUnlessHolder(item, command.actor());
  }

  private static Refusal move(QueueItem item, QueueCommand command) {
    return command.override() ? open(item) : claim(item, command);
  }

  private static Refusal undo(QueueItem item, QueueCommand command) {
    Refusal refusal = decided(item);
    if (refusal != null) {
      return refusal;
    }
    boolean own = item.decision().moderator().equals(command.actor());
    return own || command.override() ? null : Refusal.NOT_YOURS;
  }

  private static Refusal label(QueueItem item, QueueCommand command) {
    return switch (item.state()) {
      case CLOSED -> Refusal.CLOSED;
      case OPEN -> command.override() ? null : heldByAnother(item.claim(), command);
      case DECIDED -> undo(item, command);
    };
  }

  private static Refusal makeGolden(QueueItem item, QueueCommand command) {
    Refusal refusal = decided(item);
    return refusal != null || command.override() ? refusal : Refusal.NOT_YOURS;
  }

  private static Refusal reviewClaim(QueueItem item, QueueCommand command) {
    Refusal given = opinionGiven(item, command);
    if (given != null) {
      return given;
    }
    return item.review().kind() == ReviewKind.GOLDEN
        ? Refusal.NO_REVIEW
        : heldByAnother(item.review().claim(), command);
  }

  private static Refusal opinion(QueueItem item, QueueCommand command) {
    Refusal given = opinionGiven(item, command);
    if (given != null || item.review().kind() == ReviewKind.GOLDEN) {
      return given;
    }
    return reviewHolder(item.review(), command);
  }

  private static Refusal reviewHolder(Review review, QueueCommand command) {
    return review.claim() == null ? Refusal.NOT_CLAIMED : heldByAnother(review.claim(), command);
  }

  private static Refusal opinionGiven(QueueItem item, QueueCommand command) {
    boolean given =
        item.state() == QueueItemState.DECIDED
            && item.opinions().stream()
                .anyMatch(opinion -> opinion.moderator().equals(command.actor()));
    return given ? Refusal.OPINION_GIVEN : null;
  }

  private static Refusal heldByAnother(Claim claim, QueueCommand command) {
    return claim == null || claim.moderator().equals(command.actor())
        ? null
        : Refusal.CLAIMED_BY_ANOTHER;
  }
}
