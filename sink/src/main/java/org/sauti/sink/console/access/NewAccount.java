package org.sauti.sink.console.access;

import java.util.Set;
import org.sauti.sink.console.Limits;
import org.sauti.sink.console.Role;

/**
 * An account to be made.
 *
 * @param name what they will log in with
 * @param pseudonym what they will be called; null for a new one of two words
 * @param roles what they may do, at least one
 * @param limits what their work is limited to
 */
public record NewAccount(String name, String pseudonym, Set<Role> roles, Limits limits) {
  public NewAccount {
    roles = Set.copyOf(roles);
  }
}
