package org.sauti.classify.calibrate;

import java.util.Map;
import java.util.Objects;
import org.sauti.models.Harm;

/**
 * A text of which people said what it is.
 *
 * @param text as it was written
 * @param language BCP 47 tag, null when nobody said
 * @param source where the text is from
 * @param group what belongs together has the same; the text's id where nothing does
 * @param labels whether the text has a harm; without those that nobody looked for
 */
public record LabelledText(
    String text, String language, String source, String group, Map<Harm, Boolean> labels) {
  public LabelledText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(group, "group");
    labels = Map.copyOf(labels);
  }
}
