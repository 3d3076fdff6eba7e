package org.sauti.app.evaluate;

import java.util.Map;
import java.util.Objects;
import org.sauti.models.Harm;

/**
 * How well a model does on the texts of one group.
 *
 * @param group e.g. a language
 * @param texts how many there are
 * @param harms those of which a label is known of any of them
 */
public record GroupResult(String group, int texts, Map<Harm, LabelResult> harms) {
  public GroupResult {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(harms, "harms");
  }
}
