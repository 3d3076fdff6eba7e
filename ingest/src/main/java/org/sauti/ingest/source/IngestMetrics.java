package org.sauti.ingest.source;

import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.sauti.ingest.decode.SkipReason;
import org.sauti.models.RejectCode;

/**
 * What a source counts, since its task started. The names are stable; dashboards rely on them. All
 * lie in the group {@code sauti.ingest} with the labels {@code topic} and {@code platform}:
 *
 * <ul>
 *   <li>{@code comments}: comments read
 *   <li>{@code skipped}: things that are no comment to judge, with the label {@code reason}, a name
 *       of {@link SkipReason}
 *   <li>{@code rejected}: rejected records, with the label {@code code}, a name of {@link
 *       RejectCode}
 * </ul>
 */
final class IngestMetrics {
  private final Counter comments;
  private final Map<SkipReason, Counter> skipped = new EnumMap<>(SkipReason.class);
  private final Map<RejectCode, Counter> rejected = new EnumMap<>(RejectCode.class);

  IngestMetrics(MetricGroup operator, String topic, String platform) {
    MetricGroup group =
        operator
            .addGroup("sauti")
            .addGroup("ingest")
            .addGroup("topic", topic)
            .addGroup("platform", platform);
    comments = group.counter("comments");
    for (SkipReason reason : SkipReason.values()) {
      skipped.put(reason, group.addGroup("reason", reason.name()).counter("skipped"));
    }
    for (RejectCode code : RejectCode.values()) {
      rejected.put(code, group.addGroup("code", code.name()).counter("rejected"));
    }
  }

  void comment() {
    comments.inc();
  }

  void skipped(SkipReason reason) {
    skipped.get(reason).inc();
  }

  void rejected(RejectCode code) {
    rejected.get(code).inc();
  }
}
