package org.sauti.sink.console;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sauti.models.Harm;

/**
 * What people read of the policy.
 *
 * @param queues in the policy's order
 * @param references the law or the rule of the platform that a harm breaks, as the organisation
 *     wrote it; without the harms of which it says nothing
 * @param newAccountAge an account younger than this is called new; zero for never
 */
public record PolicyInfo(
    List<QueueInfo> queues, Map<Harm, String> references, Duration newAccountAge) {
  /** A policy of which nothing is known. */
  public static final PolicyInfo NONE = new PolicyInfo(List.of(), Map.of(), Duration.ofDays(14));

  public PolicyInfo {
    queues = List.copyOf(queues);
    references = Map.copyOf(references);
    Objects.requireNonNull(newAccountAge, "newAccountAge");
  }
}
