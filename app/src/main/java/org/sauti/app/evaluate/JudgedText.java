package org.sauti.app.evaluate;

import java.util.List;
import java.util.Objects;
import org.sauti.models.Harm;
import org.sauti.models.Score;

/**
 * A labelled text and what the model said of it.
 *
 * @param labelled the text
 * @param scores one for each harm, in the order of {@link Harm}
 */
public record JudgedText(LabelledText labelled, List<Score> scores) {
  public JudgedText {
    Objects.requireNonNull(labelled, "labelled");
    Objects.requireNonNull(scores, "scores");
  }

  /** What the model said of one harm. */
  public Score score(Harm harm) {
    return scores.get(harm.ordinal());
  }

  /** Whether people know if the text has the harm. */
  public boolean isKnown(Harm harm) {
    return labelled.labels().containsKey(harm);
  }

  /** Whether it has the harm; false when nobody knows. */
  public boolean has(Harm harm) {
    return labelled.labels().getOrDefault(harm, false);
  }
}
