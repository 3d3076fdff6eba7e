package org.sauti.sink.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sauti.models.Decision;
import org.sauti.models.DecisionStage;
import org.sauti.models.Harm;
import org.sauti.models.Labelling;
import org.sauti.models.QueueItem;

/**
 * Which labels a decided text has. A harm that nobody judged has none: unknown is not no.
 *
 * <p>First and second opinions count as votes. The latest final decision overrides them, and a
 * correction that is later than the decision overrides both. An answer on an item with a known
 * answer tests the moderator and changes no label.
 */
final class LabelRules {
  private LabelRules() {}

  /** The labels of a decided item. */
  static Map<Harm, JudgedLabel> labelsOf(QueueItem item) {
    List<Decision> opinions = opinionsOf(item);
    Map<Harm, JudgedLabel> labels = new EnumMap<>(Harm.class);
    labels.putAll(votes(opinions));
    opinions.stream()
        .filter(opinion -> opinion.stage() == DecisionStage.FINAL)
        .forEach(last -> override(labels, last.labels(), LabelBasis.FINAL));
    Labelling correction = correctionOf(item);
    if (correction != null) {
      override(labels, correction.labels(), LabelBasis.CORRECTION);
    }
    return labels;
  }

  /** All opinions, oldest first; items decided before there were several have the decision only. */
  static List<Decision> opinionsOf(QueueItem item) {
    return item.opinions().isEmpty() ? List.of(item.decision()) : item.opinions();
  }

  /** The correction of the labels that still holds, or null. An older one was on an older text. */
  static Labelling correctionOf(QueueItem item) {
    Labelling labelling = item.labelling();
    boolean holds = labelling != null && !labelling.at().isBefore(item.decision().decidedAt());
    return holds ? labelling : null;
  }

  /** Whether an opinion was given without seeing another. */
  static boolean isIndependent(DecisionStage stage) {
    return switch (stage) {
      case FIRST, SECOND -> true;
      case FINAL, GOLDEN -> false;
    };
  }

  private static Map<Harm, JudgedLabel> votes(List<Decision> opinions) {
    Map<Harm, int[]> noAndYes = new EnumMap<>(Harm.class);
    for (Decision opinion : opinions) {
      if (isIndependent(opinion.stage())) {
        opinion
            .labels()
            .forEach(
                (harm, present) ->
                    noAndYes.computeIfAbsent(harm, first -> new int[2])[present ? 1 : 0]++);
      }
    }
    Map<Harm, JudgedLabel> labels = new EnumMap<>(Harm.class);
    noAndYes.forEach(
        (harm, votes) ->
            labels.put(
                harm,
                new JudgedLabel((double) votes[1] / (votes[0] + votes[1]), LabelBasis.OPINIONS)));
    return labels;
  }

  private static void override(
      Map<Harm, JudgedLabel> labels, Map<Harm, Boolean> stronger, LabelBasis basis) {
    stronger.forEach((harm, present) -> labels.put(harm, new JudgedLabel(present ? 1 : 0, basis)));
  }
}
