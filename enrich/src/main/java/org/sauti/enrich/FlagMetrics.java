package org.sauti.enrich;

import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.sauti.models.Finding;
import org.sauti.models.FlaggedItem;
import org.sauti.models.Harm;

/**
 * What the policy found, counted since the task started. The names are stable; dashboards rely on
 * them. All lie in the group {@code sauti.enrich}:
 *
 * <ul>
 *   <li>{@code comments}: comments read, deletions among them
 *   <li>{@code clean}: new comments in which nothing was found
 *   <li>{@code findings}: harms found, with the labels {@code harm} and {@code measured} (whether
 *       the model was measured for the harm in the comment's language)
 * </ul>
 */
final class FlagMetrics {
  private final Counter comments;
  private final Counter clean;
  private final Map<Harm, Counter> measured = new EnumMap<>(Harm.class);
  private final Map<Harm, Counter> unmeasured = new EnumMap<>(Harm.class);

  FlagMetrics(MetricGroup operator) {
    MetricGroup group = operator.addGroup("sauti").addGroup("enrich");
    comments = group.counter("comments");
    clean = group.counter("clean");
    for (Harm harm : Harm.values()) {
      MetricGroup ofHarm = group.addGroup("harm", harm.label());
      measured.put(harm, ofHarm.addGroup("measured", "true").counter("findings"));
      unmeasured.put(harm, ofHarm.addGroup("measured", "false").counter("findings"));
    }
  }

  void comment() {
    comments.inc();
  }

  void clean() {
    clean.inc();
  }

  void news(FlaggedItem news) {
    for (Finding finding : news.findings()) {
      (finding.measured() ? measured : unmeasured).get(finding.harm()).inc();
    }
  }
}
