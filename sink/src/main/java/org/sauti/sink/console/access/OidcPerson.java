package org.sauti.sink.console.access;

import java.util.Objects;
import java.util.Set;
import org.sauti.sink.console.Role;

/**
 * Somebody as the OpenID provider knows them.
 *
 * @param subject issuer and subject, which never change
 * @param name what they are called there
 * @param roles what they may do; empty when nothing
 */
record OidcPerson(String subject, String name, Set<Role> roles) {
  OidcPerson {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(name, "name");
    roles = Set.copyOf(roles);
  }
}
