package org.sauti.sink.queue;

import org.sauti.models.Claim;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueCommandType;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.Refusal;
import org.sauti.models.ReviewKind;

/** Why a command cannot be done. Expired claims are gone before anything is asked here. */
final class CommandChecks {
  private CommandChecks() {}

  /** The first reason not to do it, the most useful to the sender first; null to do it. */
  static Refusal refusalOf(QueueItem item, QueueCommand command) {
    Refusal refusal =
        switch (command.type()) {
          case CLAIM -> item.awaitsReview() ? reviewClaim(item, command) : claim(item, command);
          case RELEASE -> release(item, command);
          case SKIP -> isKnownAnswer(item) ? null : holder(item, command);
          case DECIDE -> item.awaitsReview() ? opinion(item, command) : holder(item, command);
          case ESCALATE -> escalate(item, command);
          case MOVE -> command.override() ? open(item) : claim(item, command);
          case UNDO -> undo(item, command);
          case LABEL -> label(item, command);
          case NOTE -> null;
          case REQUEST_REVIEW -> requestReview(item);
          case MAKE_GOLDEN -> makeGolden(item, command);
        };
    if (refusal != null) {
      return refusal;
    }
    return isStale(item, command) ? Refusal.STALE_VERSION : lacking(item, command);
  }

  /** The answers of others make new versions of a known answer, and none of them concerns it. */
  private static boolean isStale(QueueItem item, QueueCommand command) {
    Long expected = command.expectedVersion();
    return expected != null && expected != item.version() && !isKnownAnswer(item);
  }

  /** What the command must say and does not. */
  private static Refusal lacking(QueueItem item, QueueCommand command) {
    boolean wordless = command.reason() == null || command.reason().isBlank();
    return switch (command.type()) {
      case DECIDE, NOTE -> wordless ? Refusal.REASON_MISSING : null;
      case ESCALATE, MOVE -> {
        String queue = destination(command);
        if (queue == null || queue.equals(item.queue())) {
          yield Refusal.QUEUE_MISSING;
        }
        yield wordless ? Refusal.REASON_MISSING : null;
      }
      case LABEL -> command.labels().isEmpty() ? Refusal.LABELS_MISSING : null;
      case CLAIM, RELEASE, SKIP, UNDO, REQUEST_REVIEW, MAKE_GOLDEN -> null;
    };
  }

  /** Where the command puts the item; null when it does not say so. */
  static String destination(QueueCommand command) {
    if (command.queue() != null && !command.queue().isBlank()) {
      return command.queue();
    }
    return command.type() == QueueCommandType.ESCALATE ? QueueNames.ESCALATED : null;
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

  /** Of an item that is to be decided on, or of its review. */
  private static Refusal holder(QueueItem item, QueueCommand command) {
    Refusal refusal = item.awaitsReview() ? null : open(item);
    return refusal != null ? refusal : ClaimRules.refusalUnlessHolder(item, command.actor());
  }

  private static Refusal release(QueueItem item, QueueCommand command) {
    return command.override() && ClaimRules.holding(item) != null ? null : holder(item, command);
  }

  private static Refusal escalate(QueueItem item, QueueCommand command) {
    Refusal refusal = open(item);
    return refusal != null || command.override() ? refusal : holder(item, command);
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

  private static Refusal requestReview(QueueItem item) {
    Refusal refusal = decidedWithText(item);
    return refusal == null && isKnownAnswer(item) ? Refusal.NO_REVIEW : refusal;
  }

  private static Refusal makeGolden(QueueItem item, QueueCommand command) {
    Refusal refusal = decidedWithText(item);
    return refusal != null || command.override() ? refusal : Refusal.NOT_YOURS;
  }

  /** Nobody can give an opinion on a text that is gone. */
  private static Refusal decidedWithText(QueueItem item) {
    Refusal refusal = decided(item);
    return refusal == null && item.flagged().comment().text() == null ? Refusal.CLOSED : refusal;
  }

  private static Refusal reviewClaim(QueueItem item, QueueCommand command) {
    Refusal given = opinionGiven(item, command);
    if (given != null) {
      return given;
    }
    return isKnownAnswer(item) ? Refusal.NO_REVIEW : heldByAnother(item.review().claim(), command);
  }

  private static Refusal opinion(QueueItem item, QueueCommand command) {
    Refusal given = opinionGiven(item, command);
    return given != null || isKnownAnswer(item) ? given : holder(item, command);
  }

  private static boolean isKnownAnswer(QueueItem item) {
    return item.awaitsReview() && item.review().kind() == ReviewKind.GOLDEN;
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
