package org.sauti.sink.console.access;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.sauti.sink.console.Limits;
import org.sauti.sink.console.Role;

/**
 * Somebody who may come in.
 *
 * @param name what they log in with; never leaves the service
 * @param pseudonym what they are called in the queue, in events and in data; never changes, and
 *     nobody else ever has it
 * @param roles what they may do, at least one
 * @param limits what their work is limited to
 * @param disabled whether they may not come in any more
 * @param createdAt since when they have the account
 * @param subject who they are at the OpenID provider, issuer and subject; null for an account with
 *     a password here
 */
public record Account(
    String name,
    String pseudonym,
    Set<Role> roles,
    Limits limits,
    boolean disabled,
    Instant createdAt,
    String subject) {
  public Account {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(pseudonym, "pseudonym");
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("roles must not be empty");
    }
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(createdAt, "createdAt");
  }

  /** Whether they can say who may do what. */
  boolean isActiveAdmin() {
    return !disabled && roles.contains(Role.ADMIN);
  }

  Account with(Set<Role> newRoles, Limits newLimits, boolean newDisabled) {
    return new Account(name, pseudonym, newRoles, newLimits, newDisabled, createdAt, subject);
  }
}
