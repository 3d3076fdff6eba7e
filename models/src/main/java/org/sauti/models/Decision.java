package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What a moderator decided about an item.
 *
 * @param action what should happen
 * @param reason why, in the moderator's words
 * @param moderator pseudonym of the moderator
 * @param decidedAt when
 * @param labels whether the text has a harm; harms that are not named were not judged
 * @param stage as which opinion it was made
 */
public record Decision(
    ModerationAction action,
    String reason,
    String moderator,
    Instant decidedAt,
    Map<Harm, Boolean> labels,
    DecisionStage stage) {
  public Decision {
    Objects.requireNonNull(action, "action");
    notBlank(reason, "reason");
    notBlank(moderator, "moderator");
    Objects.requireNonNull(decidedAt, "decidedAt");
    labels = Map.copyOf(labels);
    Objects.requireNonNull(stage, "stage");
  }

  /** A first decision that says nothing of single harms. */
  public Decision(ModerationAction action, String reason, String moderator, Instant decidedAt) {
    this(action, reason, moderator, decidedAt, Map.of(), DecisionStage.FIRST);
  }
}
