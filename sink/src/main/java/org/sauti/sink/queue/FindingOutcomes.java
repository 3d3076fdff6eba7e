package org.sauti.sink.queue;

import java.time.Instant;
import java.util.stream.Stream;
import org.sauti.models.Decision;
import org.sauti.models.Finding;
import org.sauti.models.Harm;
import org.sauti.models.Labelling;
import org.sauti.models.ModelRef;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueItem;
import org.sauti.models.Verdict;

/** Whether the decision that stands confirms what the model found, and how sure the model was. */
final class FindingOutcomes {
  private static final double MILLIONTHS = 1e6;

  private FindingOutcomes() {}

  /** Two counters for each finding of a decided item. */
  static Stream<Increment> of(QueueItem item) {
    Verdict verdict = item.flagged().verdict();
    return verdict == null
        ? Stream.of()
        : item.flagged().findings().stream().flatMap(finding -> of(item, verdict, finding));
  }

  private static Stream<Increment> of(QueueItem item, Verdict verdict, Finding finding) {
    StatisticKind outcome =
        isConfirmed(item, finding.harm()) ? StatisticKind.CONFIRMED : StatisticKind.REFUTED;
    Instant at = item.decision().decidedAt();
    ModelRef model = verdict.model();
    String[] dimensions = {
      finding.harm().label(), verdict.language(), model.name(), model.version()
    };
    return Stream.of(
        new Increment(StatisticKey.at(at, outcome, dimensions), 1),
        new Increment(
            StatisticKey.at(at, StatisticKind.EXPECTED, dimensions),
            Math.round(finding.confidence() * MILLIONTHS)));
  }

  /** What was said of the harm last; where nothing was said of it, the action tells. */
  private static boolean isConfirmed(QueueItem item, Harm harm) {
    Decision decision = item.decision();
    Labelling labelling = item.labelling();
    Boolean decided = decision.labels().get(harm);
    Boolean labelled = labelling == null ? null : labelling.labels().get(harm);
    boolean corrected = labelled != null && labelling.at().isAfter(decision.decidedAt());
    if (corrected || decided == null && labelled != null) {
      return labelled;
    }
    return decided == null ? decision.action() != ModerationAction.NO_ACTION : decided;
  }
}
