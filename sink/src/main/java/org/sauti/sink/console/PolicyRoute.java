package org.sauti.sink.console;

import io.javalin.http.Context;
import java.util.List;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;

/** What moderators decide by: the queues, the harms and what can be decided. */
final class PolicyRoute {
  private final QueueCatalog catalog;

  PolicyRoute(QueueCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The policy.
   *
   * @param queues in the order in which moderators see them
   * @param harms labels, in the order of their declaration
   * @param actions what can be decided
   */
  record PolicyView(List<QueueInfo> queues, List<String> harms, List<ModerationAction> actions) {}

  List<Route> all() {
    return List.of(Route.get("/api/policy", Role.WORKING, this::policy));
  }

  private void policy(Context context) {
    context.json(new PolicyView(catalog.all(), Harm.labels(), List.of(ModerationAction.values())));
  }
}
