package org.sauti.enrich;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.sauti.enrich.judge.ItemMemory.Decision;
import org.sauti.models.FlaggedItem;

/**
 * What moderators are told, counted since the task started. The names are stable; dashboards rely
 * on them. All lie in the group {@code sauti.enrich}:
 *
 * <ul>
 *   <li>{@code flagged}: comments flagged, with the label {@code queue}
 *   <li>{@code cleared}: flagged comments whose harm was edited away
 *   <li>{@code deleted}: flagged comments that were deleted
 *   <li>{@code dropped}: news that moderators do not need, with the label {@code reason}, a name of
 *       {@link Decision}
 * </ul>
 */
final class NewsMetrics {
  private final Map<String, Counter> flagged = new HashMap<>();
  private final Counter cleared;
  private final Counter deleted;
  private final Map<Decision, Counter> dropped = new EnumMap<>(Decision.class);

  NewsMetrics(MetricGroup operator, Set<String> queues) {
    MetricGroup group = operator.addGroup("sauti").addGroup("enrich");
    for (String queue : queues) {
      flagged.put(queue, group.addGroup("queue", queue).counter("flagged"));
    }
    cleared = group.counter("cleared");
    deleted = group.counter("deleted");
    for (Decision decision : Set.of(Decision.NOTHING_TO_CLOSE, Decision.STALE)) {
      dropped.put(decision, group.addGroup("reason", decision.name()).counter("dropped"));
    }
  }

  void decided(FlaggedItem news, Decision decision) {
    if (decision != Decision.PASS) {
      dropped.get(decision).inc();
      return;
    }
    switch (news.change()) {
      case FLAGGED -> flagged.get(news.queue()).inc();
      case CLEARED -> cleared.inc();
      case DELETED -> deleted.inc();
    }
  }
}
