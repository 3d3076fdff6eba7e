package org.sauti.sink.console.access;

import java.time.Instant;
import java.util.Objects;

/**
 * The password of an account. Kept apart from the account, so that a person who changes the one and
 * an admin who changes the other never overwrite each other.
 *
 * @param hash Argon2id with its parameters
 * @param mustChange whether it is a one-time password
 * @param changedAt since when it holds; sessions that began before are over
 */
record StoredPassword(String hash, boolean mustChange, Instant changedAt) {
  StoredPassword {
    Objects.requireNonNull(hash, "hash");
    Objects.requireNonNull(changedAt, "changedAt");
  }

  /** Without the hash, which does not belong into a log. */
  @Override
  public String toString() {
    return "StoredPassword[changedAt=" + changedAt + "]";
  }
}
