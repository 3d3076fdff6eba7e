package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

import java.time.Instant;
import java.util.Objects;

/**
 * Who has an item, and until when.
 *
 * @param moderator pseudonym of the holder
 * @param claimedAt when the holder took it, or kept it for longer
 * @param expiresAt from when on it is no longer the holder's
 */
public record Claim(String moderator, Instant claimedAt, Instant expiresAt) {
  public Claim {
    notBlank(moderator, "moderator");
    Objects.requireNonNull(claimedAt, "claimedAt");
    Objects.requireNonNull(expiresAt, "expiresAt");
    if (!expiresAt.isAfter(claimedAt)) {
      throw new IllegalArgumentException("expiresAt must be after claimedAt");
    }
  }

  /** Whether the time has run out. */
  public boolean expiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
