package org.sauti.sink.console;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;

/**
 * Who sends a request.
 *
 * @param account the name that they log in with; never leaves the service
 * @param pseudonym what they are called in the queue, in events and in data
 * @param roles what they may do, at least one
 * @param limits what their work is limited to
 */
record Viewer(String account, String pseudonym, Set<Role> roles, Limits limits) {
  private static final String ATTRIBUTE = "sauti.viewer";

  Viewer {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(pseudonym, "pseudonym");
    roles = Set.copyOf(roles);
    Objects.requireNonNull(limits, "limits");
  }

  /** The one who sent this request; only on routes that need a role. */
  static Viewer of(Context context) {
    return Objects.requireNonNull(context.attribute(ATTRIBUTE), "the route needs no role");
  }

  void attachTo(Context context) {
    context.attribute(ATTRIBUTE, this);
  }

  boolean hasOneOf(Set<Role> wanted) {
    return !Collections.disjoint(roles, wanted);
  }

  /** Whether they may act on what others have or decided. */
  boolean isLead() {
    return roles.contains(Role.LEAD);
  }
}
