package org.sauti.sink.console;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;

/** What moderators decide by: the queues, the harms and what can be decided. */
final class PolicyRoute {
  private final PolicyView view;

  PolicyRoute(PolicyInfo policy) {
    this.view =
        new PolicyView(
            new QueueCatalog(policy.queues()).all(),
            Harm.labels(),
            byLabel(policy.references()),
            policy.newAccountAge().toSeconds(),
            List.of(ModerationAction.values()));
  }

  /**
   * The policy.
   *
   * @param queues in the order in which moderators see them
   * @param harms labels, in the order of their declaration
   * @param references what a harm breaks, by its label
   * @param newAccountSeconds an account younger than this is called new; 0 for never
   * @param actions what can be decided
   */
  record PolicyView(
      List<QueueInfo> queues,
      List<String> harms,
      Map<String, String> references,
      long newAccountSeconds,
      List<ModerationAction> actions) {}

  List<Route> all() {
    return List.of(Route.get("/api/policy", Role.WORKING, this::policy));
  }

  private void policy(Context context) {
    context.json(view);
  }

  private static Map<String, String> byLabel(Map<Harm, String> references) {
    return references.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(entry -> entry.getKey().label(), Map.Entry::getValue));
  }
}
