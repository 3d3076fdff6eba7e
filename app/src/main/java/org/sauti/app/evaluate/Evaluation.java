package org.sauti.app.evaluate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sauti.classify.measure.IdentityBias;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;

/**
 * All that was measured.
 *
 * @param subject what was measured, and on what
 * @param harms on all texts
 * @param groups on the texts of each group, by dimension
 * @param functionalities what is flagged of texts that do one thing; empty when not asked for
 * @param identities bias for texts that mention a group of people, by harm and group
 * @param robustness what is found of disguised abuse; empty when not asked for
 */
public record Evaluation(
    Subject subject,
    Map<Harm, LabelResult> harms,
    Map<Dimension, List<GroupResult>> groups,
    List<FunctionalityResult> functionalities,
    Map<Harm, Map<String, IdentityBias>> identities,
    List<AttackResult> robustness) {

  /**
   * What was measured, and on what.
   *
   * @param model which model
   * @param files of labelled texts, as they were named
   * @param split which part of them
   * @param languagesDetected whether the model had to find out the languages
   * @param texts how many were judged
   * @param unscored how many the model could not judge; they are not among the former
   * @param everyHarm whether groups are shown with every harm
   * @param measuredAt when
   */
  public record Subject(
      ModelRef model,
      List<String> files,
      Split split,
      boolean languagesDetected,
      int texts,
      int unscored,
      boolean everyHarm,
      Instant measuredAt) {
    public Subject {
      files = List.copyOf(files);
    }
  }
}
