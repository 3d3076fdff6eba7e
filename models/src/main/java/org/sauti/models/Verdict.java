package org.sauti.models;

import static org.sauti.models.Checks.notBlank;
import static org.sauti.models.Checks.unitInterval;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a model and the rules said of one text, and exactly which ones they were.
 *
 * @param model the model whose scores these are; harms of which it does not tell have the scores of
 *     {@code screenedBy}
 * @param screenedBy the faster model that was unsure and passed the text on, null when there was
 *     none
 * @param rulesVersion version of the rule set, null when no rules ran
 * @param language BCP 47 tag of the language judged in, {@link #UNDETERMINED} when unknown
 * @param languageConfidence in [0, 1]
 * @param scores one for each harm, in the order of {@link Harm}
 * @param ruleMatches rules that matched and act; rules in shadow are only counted
 * @param highlights the words that carried the scores over their thresholds, the heaviest first;
 *     empty when no score reached its threshold
 * @param scoredAt when it was judged
 */
public record Verdict(
    ModelRef model,
    ModelRef screenedBy,
    String rulesVersion,
    String language,
    float languageConfidence,
    List<Score> scores,
    List<RuleMatch> ruleMatches,
    List<Highlight> highlights,
    Instant scoredAt) {
  /** The language tag for "not known", as BCP 47 has it. */
  public static final String UNDETERMINED = "und";

  public Verdict {
    Objects.requireNonNull(model, "model");
    notBlank(language, "language");
    unitInterval(languageConfidence, "languageConfidence");
    scores = List.copyOf(scores);
    ruleMatches = List.copyOf(ruleMatches);
    highlights = List.copyOf(highlights);
    Objects.requireNonNull(scoredAt, "scoredAt");
  }

  /** What one model alone says, without rules and without highlights. */
  public static Verdict ofModel(
      ModelRef model,
      String language,
      float languageConfidence,
      List<Score> scores,
      Instant scoredAt) {
    return new Verdict(
        model, null, null, language, languageConfidence, scores, List.of(), List.of(), scoredAt);
  }
}
