package org.sauti.sink.export;

import java.util.Map;
import java.util.Objects;
import org.sauti.models.Harm;

/**
 * A correction of the labels after the decision.
 *
 * @param moderator pseudonym in this export
 * @param labels whether the text has a harm
 */
public record ExportedCorrection(String moderator, Map<Harm, Boolean> labels) {
  public ExportedCorrection {
    Objects.requireNonNull(moderator, "moderator");
    labels = Map.copyOf(labels);
  }
}
