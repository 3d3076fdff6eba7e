package org.sauti.models;

import java.time.Instant;
import java.util.Objects;

/**
 * The second look at a decided item, by people who do not see what was decided.
 *
 * @param kind why
 * @param pending whether opinions are still wanted
 * @param requestedBy pseudonym of who asked for it, null when it was drawn
 * @param requestedAt when
 * @param claim who is about to give an opinion, null while nobody is
 */
public record Review(
    ReviewKind kind, boolean pending, String requestedBy, Instant requestedAt, Claim claim) {
  public Review {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(requestedAt, "requestedAt");
    if (claim != null && !pending) {
      throw new IllegalArgumentException("a review that is done cannot be claimed");
    }
  }

  /** The same review with another holder, or with none. */
  public Review claimedBy(Claim newClaim) {
    return new Review(kind, pending, requestedBy, requestedAt, newClaim);
  }

  /** The same review, over. */
  public Review done() {
    return new Review(kind, false, requestedBy, requestedAt, null);
  }
}
