package org.sauti.sink.export;

import java.util.Map;
import java.util.Objects;
import org.sauti.models.DecisionStage;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;

/**
 * What one moderator decided on a text.
 *
 * @param moderator pseudonym in this export
 * @param stage as which opinion
 * @param action what should happen
 * @param labels whether the text has a harm; harms that are not named were not judged
 */
public record ExportedOpinion(
    String moderator, DecisionStage stage, ModerationAction action, Map<Harm, Boolean> labels) {
  public ExportedOpinion {
    Objects.requireNonNull(moderator, "moderator");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(action, "action");
    labels = Map.copyOf(labels);
  }
}
