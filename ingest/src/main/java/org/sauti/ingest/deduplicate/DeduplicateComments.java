package org.sauti.ingest.deduplicate;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.sauti.models.Comment;

/**
 * Lets each version of a comment pass once; keyed by {@link Comment#key()}. In the group {@code
 * sauti.ingest} the counters {@code passed}, {@code duplicate} and {@code superseded} add up to the
 * comments that came in.
 */
public final class DeduplicateComments extends KeyedProcessFunction<String, Comment, Comment> {
  private static final long serialVersionUID = 1L;

  /** Entries looked at for expiry on each access, and records after which RocksDB asks the time. */
  private static final int CLEANUP_KEYS = 10;

  private static final long CLEANUP_CLOCK_RECORDS = 1_000;

  private final Duration memory;
  private transient ValueState<LatestVersion> latest;
  private transient Map<DuplicateFilter.Verdict, Counter> counters;

  /**
   * @param memory how long a comment is remembered after it last changed; above zero
   */
  public DeduplicateComments(Duration memory) {
    this.memory = memory;
  }

  @Override
  public void open(OpenContext context) {
    ValueStateDescriptor<LatestVersion> descriptor =
        new ValueStateDescriptor<>("latest-version", TypeInformation.of(LatestVersion.class));
    descriptor.enableTimeToLive(expiry());
    latest = getRuntimeContext().getState(descriptor);
    MetricGroup group = getRuntimeContext().getMetricGroup().addGroup("sauti").addGroup("ingest");
    counters = new EnumMap<>(DuplicateFilter.Verdict.class);
    for (DuplicateFilter.Verdict verdict : DuplicateFilter.Verdict.values()) {
      counters.put(verdict, group.counter(nameOf(verdict)));
    }
  }

  @Override
  public void processElement(Comment comment, Context context, Collector<Comment> out)
      throws Exception {
    LatestVersion known = latest.value();
    DuplicateFilter.Decision decision = DuplicateFilter.decide(known, comment);
    if (!decision.latest().equals(known)) {
      latest.update(decision.latest());
    }
    counters.get(decision.verdict()).inc();
    if (decision.verdict() == DuplicateFilter.Verdict.PASS) {
      out.collect(comment);
    }
  }

  private StateTtlConfig expiry() {
    return StateTtlConfig.newBuilder(memory)
        .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
        .setStateVisibility(StateTtlConfig.StateVisibility.NeverReturnExpired)
        .cleanupIncrementally(CLEANUP_KEYS, false)
        .cleanupInRocksdbCompactFilter(CLEANUP_CLOCK_RECORDS)
        .build();
  }

  private static String nameOf(DuplicateFilter.Verdict verdict) {
    return switch (verdict) {
      case PASS -> "passed";
      case DUPLICATE -> "duplicate";
      case SUPERSEDED -> "superseded";
    };
  }
}
