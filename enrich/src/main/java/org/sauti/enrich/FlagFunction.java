package org.sauti.enrich;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.sauti.enrich.policy.Policy;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ScoredComment;

/**
 * Applies the policy where threads are not remembered. It comes before the items are sorted by key,
 * so that clean new comments, by far the most, never cross the network.
 */
final class FlagFunction extends ProcessFunction<ScoredComment, FlaggedItem> {
  private final Policy policy;

  private transient CountingFlagger flagger;

  FlagFunction(Policy policy) {
    this.policy = policy;
  }

  @Override
  public void open(OpenContext context) {
    flagger = new CountingFlagger(policy, getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(ScoredComment scored, Context context, Collector<FlaggedItem> output) {
    flagger.flag(scored, context.timerService().currentProcessingTime()).ifPresent(output::collect);
  }
}
