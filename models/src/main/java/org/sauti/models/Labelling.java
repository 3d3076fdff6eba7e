package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What somebody said of the harms of a text.
 *
 * @param labels whether the text has a harm; harms that are not named were not judged
 * @param moderator pseudonym of who said so
 * @param at when
 */
public record Labelling(Map<Harm, Boolean> labels, String moderator, Instant at) {
  public Labelling {
    labels = Map.copyOf(labels);
    notBlank(moderator, "moderator");
    Objects.requireNonNull(at, "at");
  }
}
