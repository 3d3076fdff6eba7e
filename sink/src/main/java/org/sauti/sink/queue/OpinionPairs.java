package org.sauti.sink.queue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sauti.models.Decision;
import org.sauti.models.Finding;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueItem;

/** What two people said of one item, neither of whom knew what the other said. */
final class OpinionPairs {
  private OpinionPairs() {}

  /** One counter for the actions, and one for each harm on which both have an opinion. */
  static Stream<Increment> of(QueueItem item, Decision first, Decision second) {
    String language = StatisticsRules.languageOf(item);
    Increment actions =
        pair(
            second, StatisticKind.ACTIONS, language, first.action().name(), second.action().name());
    List<Harm> found = item.flagged().findings().stream().map(Finding::harm).toList();
    Stream<Increment> labels =
        Arrays.stream(Harm.values())
            .flatMap(
                harm -> {
                  Boolean one = opinion(first, harm, found);
                  Boolean other = opinion(second, harm, found);
                  return one == null || other == null
                      ? Stream.of()
                      : Stream.of(
                          pair(
                              second,
                              StatisticKind.LABELS,
                              harm.label(),
                              language,
                              one.toString(),
                              other.toString()));
                });
    return Stream.concat(Stream.of(actions), labels);
  }

  /** Null when the decision says nothing of the harm. */
  private static Boolean opinion(Decision decision, Harm harm, List<Harm> found) {
    Boolean label = decision.labels().get(harm);
    if (label != null) {
      return label;
    }
    return found.contains(harm) ? decision.action() != ModerationAction.NO_ACTION : null;
  }

  private static Increment pair(Decision second, StatisticKind kind, String... dimensions) {
    return new Increment(StatisticKey.at(second.decidedAt(), kind, dimensions), 1);
  }
}
