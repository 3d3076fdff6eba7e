package org.sauti.sink.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sauti.models.Claim;
import org.sauti.models.Decision;
import org.sauti.models.DecisionStage;
import org.sauti.models.HandledCommand;
import org.sauti.models.ItemChange;
import org.sauti.models.Labelling;
import org.sauti.models.Note;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEventType;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.Refusal;
import org.sauti.models.Review;
import org.sauti.models.ReviewKind;

/**
 * What a command does to an item. Each command is answered with exactly one event that carries its
 * id: that it was done, why it was refused, or that it had been answered before.
 */
final class CommandRules {
  private final Duration claimDuration;
  private final ReviewSampling sampling;

  CommandRules(Duration claimDuration, ReviewSampling sampling) {
    this.claimDuration = claimDuration;
    this.sampling = sampling;
  }

  /**
   * @param item the item, null when there is none
   * @param command what to do
   * @param now the time to judge claims by and to write on events
   */
  Outcome apply(QueueItem item, QueueCommand command, Instant now) {
    if (item == null) {
      return new Outcome(null, List.of(QueueEvents.notFound(command, now)));
    }
    for (HandledCommand handled : item.handledCommands()) {
      if (handled.commandId().equals(command.commandId())) {
        return ItemDraft.of(item)
            .answered(same -> QueueEvents.repeated(same, command, handled.refusal(), now));
      }
    }
    Outcome expiry = ClaimRules.expire(item, now);
    return judged(expiry.item(), command, now).after(expiry);
  }

  private Outcome judged(QueueItem item, QueueCommand command, Instant now) {
    Refusal refusal = CommandChecks.refusalOf(item, command);
    ItemDraft draft = ItemDraft.of(item).handled(new HandledCommand(command.commandId(), refusal));
    if (refusal != null) {
      return draft.answered(same -> QueueEvents.refused(same, command, refusal, now));
    }
    return switch (command.type()) {
      case CLAIM -> claim(item, draft, command, now);
      case RELEASE ->
          withoutHolder(item, draft).happened(done(QueueEventType.RELEASED, command, now));
      case SKIP ->
          withoutHolder(item, draft)
              .skippedBy(command.actor())
              .happened(done(QueueEventType.SKIPPED, command, now));
      case DECIDE -> decide(item, draft, command, now);
      case UNDO -> undo(item, draft, command, now);
      case ESCALATE ->
          draft
              .move(CommandChecks.destination(command))
              .happened(
                  moved ->
                      QueueEvents.moved(
                          moved, QueueEventType.ESCALATED, command, item.queue(), now));
      case MOVE ->
          draft
              .move(CommandChecks.destination(command))
              .happened(
                  moved ->
                      QueueEvents.moved(moved, QueueEventType.MOVED, command, item.queue(), now));
      case LABEL ->
          draft
              .labelling(new Labelling(command.labels(), command.actor(), now))
              .happened(done(QueueEventType.LABELLED, command, now));
      case NOTE ->
          draft
              .note(new Note(command.reason().strip(), command.actor(), now))
              .happened(noted -> QueueEvents.noted(noted, command, now));
      case REQUEST_REVIEW ->
          draft
              .review(requested(item, command, now))
              .happened(done(QueueEventType.REVIEW_REQUESTED, command, now));
      case MAKE_GOLDEN ->
          draft
              .review(new Review(ReviewKind.GOLDEN, true, command.actor(), now, null))
              .happened(done(QueueEventType.MADE_GOLDEN, command, now));
    };
  }

  private static ItemDraft.EventMaker done(QueueEventType type, QueueCommand command, Instant now) {
    return item -> QueueEvents.done(item, type, command, now);
  }

  /** Whoever is about to give an opinion already goes on. */
  private static Review requested(QueueItem item, QueueCommand command, Instant now) {
    Claim reviewer = item.awaitsReview() ? item.review().claim() : null;
    return new Review(ReviewKind.REQUESTED, true, command.actor(), now, reviewer);
  }

  private Outcome claim(QueueItem item, ItemDraft draft, QueueCommand command, Instant now) {
    Claim claim = new Claim(command.actor(), now, now.plus(claimDuration));
    if (item.awaitsReview()) {
      return draft
          .review(item.review().claimedBy(claim))
          .happened(
              claimed ->
                  QueueEvents.claimed(
                      claimed, QueueEventType.REVIEW_CLAIMED, command, claim.expiresAt(), now));
    }
    return draft
        .claim(claim)
        .happened(
            claimed ->
                QueueEvents.claimed(
                    claimed, QueueEventType.CLAIMED, command, claim.expiresAt(), now));
  }

  private static ItemDraft withoutHolder(QueueItem item, ItemDraft draft) {
    return item.awaitsReview() ? draft.review(item.review().claimedBy(null)) : draft.claim(null);
  }

  private Outcome undo(QueueItem item, ItemDraft draft, QueueCommand command, Instant now) {
    draft.undecide(new Claim(command.actor(), now, now.plus(claimDuration)));
    if (item.change() != ItemChange.FLAGGED) {
      // The comment that was decided on is no more: nobody need decide again.
      draft.close(now);
    }
    return draft.happened(undone -> QueueEvents.undone(undone, command, item.decision(), now));
  }

  private Outcome decide(QueueItem item, ItemDraft draft, QueueCommand command, Instant now) {
    if (item.state() == QueueItemState.OPEN) {
      return decideFirst(item, draft, command, now);
    }
    if (item.review().kind() == ReviewKind.GOLDEN) {
      Decision answer = decision(command, DecisionStage.GOLDEN, now);
      return draft
          .opinion(answer)
          .happened(
              reviewed ->
                  QueueEvents.opinion(reviewed, QueueEventType.REVIEWED, command, answer, now));
    }
    Decision second = decision(command, DecisionStage.SECOND, now);
    if (second.action() == item.decision().action()) {
      return draft
          .opinion(second)
          .review(item.review().done())
          .happened(
              reviewed ->
                  QueueEvents.opinion(reviewed, QueueEventType.REVIEWED, command, second, now));
    }
    return draft
        .opinion(second)
        .dispute(QueueNames.ESCALATED, now)
        .happened(disputed -> QueueEvents.disputed(disputed, command, second, item.queue(), now));
  }

  private Outcome decideFirst(QueueItem item, ItemDraft draft, QueueCommand command, Instant now) {
    boolean disputed =
        item.opinions().stream().anyMatch(opinion -> opinion.stage() == DecisionStage.FIRST);
    boolean last = disputed || item.queue().equals(QueueNames.ESCALATED);
    Decision made = decision(command, last ? DecisionStage.FINAL : DecisionStage.FIRST, now);
    draft.decide(made);
    if (!last && (sampling.wants(item) || isOpposed(item, made))) {
      draft.review(new Review(ReviewKind.SAMPLED, true, null, now, null));
    }
    return draft.happened(
        decided -> QueueEvents.opinion(decided, QueueEventType.DECIDED, command, made, now));
  }

  /** Whether a second opinion on a decision that was taken back differs from the new one. */
  private static boolean isOpposed(QueueItem item, Decision made) {
    return item.opinions().stream().anyMatch(opinion -> opinion.action() != made.action());
  }

  private static Decision decision(QueueCommand command, DecisionStage stage, Instant now) {
    return new Decision(
        command.action(), command.reason().strip(), command.actor(), now, command.labels(), stage);
  }
}
