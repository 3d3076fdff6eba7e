package org.sauti.sink.console;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.sauti.models.Claim;
import org.sauti.models.QueueItem;
import org.sauti.sink.queue.QueueNames;

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

  /** Whether they may list the queue and take items from it; what was passed up is for leads. */
  boolean mayWork(String queue) {
    return queue.equals(QueueNames.ESCALATED) ? isLead() : limits.allowsQueue(queue);
  }

  /** Whether they may look at the item. Who passed one up, or has one, still sees it. */
  boolean maySee(QueueItem item) {
    Claim claim = item.claim();
    if (claim != null && claim.moderator().equals(pseudonym)) {
      return true;
    }
    boolean queue = item.queue().equals(QueueNames.ESCALATED) || limits.allowsQueue(item.queue());
    return queue && limits.allowsContent(item);
  }
}
