package org.sauti.models;

import static org.sauti.models.Checks.notBlank;
import static org.sauti.models.Checks.unitInterval;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a model and the rules said of one text, and exactly which ones they were.
 *
 * @param model the model
 * @param rulesVersion version of the rule set, null when no rules ran
 * @param language BCP 47 tag of the language judged in, {@link #UNDETERMINED} when unknown
 * @param languageConfidence in [0, 1]
 * @param scores one for each harm, in the order of {@link Harm}
 * @param scoredAt when it was judged
 */
public record Verdict(
    ModelRef model,
    String rulesVersion,
    String language,
    float languageConfidence,
    List<Score> scores,
    Instant scoredAt) {
  /** The language tag for "not known", as BCP 47 has it. */
  public static final String UNDETERMINED = "und";

  public Verdict {
    Objects.requireNonNull(model, "model");
    notBlank(language, "language");
    unitInterval(languageConfidence, "languageConfidence");
    scores = List.copyOf(scores);
    Objects.requireNonNull(scoredAt, "scoredAt");
  }
}
