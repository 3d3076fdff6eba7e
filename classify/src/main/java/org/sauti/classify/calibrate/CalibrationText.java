package org.sauti.classify.calibrate;

import java.util.Map;
import java.util.Objects;
import org.sauti.models.Harm;

/**
 * A labelled text that a model has read.
 *
 * @param source where the text is from
 * @param language canonical tag, see {@link org.sauti.classify.language.LanguageTag}
 * @param group what belongs together has the same; the text's id where nothing does
 * @param labels whether the text has a harm; without those that nobody looked for
 * @param logits of the harms that the model tells of
 */
public record CalibrationText(
    String source,
    String language,
    String group,
    Map<Harm, Boolean> labels,
    Map<Harm, Double> logits) {
  public CalibrationText {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(group, "group");
    labels = Map.copyOf(labels);
    logits = Map.copyOf(logits);
  }
}
