package org.sauti.app.evaluate;

import java.util.Map;
import java.util.Objects;
import org.sauti.models.Harm;

/**
 * A text of which people said what it is.
 *
 * @param text to be judged
 * @param language declared BCP 47 tag, nullable
 * @param source data set, nullable
 * @param functionality what the text does, nullable
 * @param labels whether it has a harm; a harm that is missing is unknown
 */
public record LabelledText(
    String text, String language, String source, String functionality, Map<Harm, Boolean> labels) {
  public LabelledText {
    Objects.requireNonNull(text, "text");
    labels = Map.copyOf(labels);
  }
}
