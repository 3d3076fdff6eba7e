package org.sauti.sink.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauti.models.Decision;
import org.sauti.models.DecisionStage;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.Verdict;

/**
 * What an event of an item changes in the statistics. What a decision added is taken back with it,
 * in the hour in which it was added; an edit of the comment takes nothing back.
 */
final class StatisticsRules {
  private StatisticsRules() {}

  /**
   * @param before the item before the event, null when there was none
   * @param event what happened
   * @param after the item after the event
   */
  static List<Increment> of(QueueItem before, QueueEvent event, QueueItem after) {
    return switch (event.type()) {
      case OPENED, REOPENED, MOVED, ESCALATED -> List.of(arrived(after, event.at()));
      case UPDATED -> changedQueue(before, after) ? List.of(arrived(after, event.at())) : List.of();
      case DECIDED -> decided(after).toList();
      case UNDONE -> undone(before, event).toList();
      case REVIEWED ->
          event.decision().stage() == DecisionStage.GOLDEN
              ? List.of(answered(after.decision(), event.decision()))
              : OpinionPairs.of(before, before.decision(), event.decision()).toList();
      case DISPUTED ->
          Stream.of(
                  Stream.of(arrived(after, event.at())),
                  taken(FindingOutcomes.of(before)),
                  OpinionPairs.of(before, before.decision(), event.decision()))
              .flatMap(increments -> increments)
              .toList();
      case LABELLED ->
          after.state() == QueueItemState.DECIDED
              ? Stream.concat(taken(FindingOutcomes.of(before)), FindingOutcomes.of(after)).toList()
              : List.of();
      case CLOSED,
          CLAIMED,
          RELEASED,
          CLAIM_EXPIRED,
          NOTED,
          SKIPPED,
          REVIEW_REQUESTED,
          REVIEW_CLAIMED,
          MADE_GOLDEN,
          REFUSED,
          REPEATED ->
          List.of();
    };
  }

  private static boolean changedQueue(QueueItem before, QueueItem after) {
    return after.state() == QueueItemState.OPEN && !after.queue().equals(before.queue());
  }

  private static Increment arrived(QueueItem item, Instant at) {
    return new Increment(StatisticKey.at(at, StatisticKind.ARRIVED, item.queue()), 1);
  }

  private static Stream<Increment> undone(QueueItem before, QueueEvent event) {
    Decision undone = before.decision();
    Stream<Increment> byAnother =
        undone.moderator().equals(event.actor())
            ? Stream.of()
            : Stream.of(overturned(before.queue(), event.at()));
    return Stream.of(
            taken(decided(before)),
            taken(later(before, DecisionStage.SECOND).flatMap(second -> pairs(before, second))),
            taken(later(before, DecisionStage.GOLDEN).map(answer -> answered(undone, answer))),
            byAnother)
        .flatMap(increments -> increments);
  }

  private static Stream<Increment> pairs(QueueItem item, Decision second) {
    return OpinionPairs.of(item, item.decision(), second);
  }

  /** Opinions that were given on the decision that stands, and not on an earlier one. */
  private static Stream<Decision> later(QueueItem item, DecisionStage stage) {
    List<Decision> opinions = item.opinions();
    return opinions.stream()
        .skip(opinions.indexOf(item.decision()) + 1L)
        .filter(opinion -> opinion.stage() == stage);
  }

  /** All that the decision of an item adds by itself. */
  private static Stream<Increment> decided(QueueItem item) {
    Decision decision = item.decision();
    Instant at = decision.decidedAt();
    long waited = AgeClass.upToMinutes(Duration.between(item.openedAt(), at));
    return Stream.of(
            Stream.of(
                one(
                    at,
                    StatisticKind.DECIDED,
                    item.queue(),
                    decision.moderator(),
                    decision.action().name()),
                one(at, StatisticKind.WAITED, item.queue(), Long.toString(waited))),
            FindingOutcomes.of(item),
            overturns(item) ? Stream.of(overturned(item.flagged().queue(), at)) : empty())
        .flatMap(increments -> increments);
  }

  private static Stream<Increment> empty() {
    return Stream.of();
  }

  /** Whether the final decision of a dispute is not the first one. */
  private static boolean overturns(QueueItem item) {
    Optional<ModerationAction> first =
        item.opinions().stream()
            .filter(opinion -> opinion.stage() == DecisionStage.FIRST)
            .map(Decision::action)
            .findFirst();
    return item.decision().stage() == DecisionStage.FINAL
        && first.isPresent()
        && first.get() != item.decision().action();
  }

  private static Increment overturned(String queue, Instant at) {
    return one(at, StatisticKind.OVERTURNED, queue);
  }

  private static Increment answered(Decision known, Decision answer) {
    StatisticKind kind =
        answer.action() == known.action() ? StatisticKind.RIGHT : StatisticKind.WRONG;
    return one(answer.decidedAt(), kind, answer.moderator());
  }

  private static Increment one(Instant at, StatisticKind kind, String... dimensions) {
    return new Increment(StatisticKey.at(at, kind, dimensions), 1);
  }

  private static Stream<Increment> taken(Stream<Increment> increments) {
    return increments.map(Increment::negated);
  }

  /** The language that an item was judged in. */
  static String languageOf(QueueItem item) {
    Verdict verdict = item.flagged().verdict();
    return verdict == null ? Verdict.UNDETERMINED : verdict.language();
  }
}
