package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

import java.time.Instant;
import java.util.Objects;

/**
 * What a moderator decided about an item.
 *
 * @param action what should happen
 * @param reason why, in the moderator's words
 * @param moderator pseudonym of the moderator
 * @param decidedAt when
 */
public record Decision(
    ModerationAction action, String reason, String moderator, Instant decidedAt) {
  public Decision {
    Objects.requireNonNull(action, "action");
    notBlank(reason, "reason");
    notBlank(moderator, "moderator");
    Objects.requireNonNull(decidedAt, "decidedAt");
  }
}
