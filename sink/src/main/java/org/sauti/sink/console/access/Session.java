package org.sauti.sink.console.access;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody who is logged in.
 *
 * @param account name of their account
 * @param startedAt when they logged in
 */
record Session(String account, Instant startedAt) {
  Session {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(startedAt, "startedAt");
  }
}
