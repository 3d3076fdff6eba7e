package org.sauti.enrich;

import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.sauti.enrich.judge.Flagger;
import org.sauti.enrich.judge.ReasonTexts;
import org.sauti.enrich.policy.Policy;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ScoredComment;

/**
 * Applies the policy. It comes before the items are sorted by key, so that clean new comments, by
 * far the most, never cross the network.
 */
final class FlagFunction extends ProcessFunction<ScoredComment, FlaggedItem> {
  private final Policy policy;

  private transient Flagger flagger;
  private transient FlagMetrics metrics;

  FlagFunction(Policy policy) {
    this.policy = policy;
  }

  @Override
  public void open(OpenContext context) {
    flagger = new Flagger(policy, ReasonTexts.english());
    metrics = new FlagMetrics(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(ScoredComment scored, Context context, Collector<FlaggedItem> output) {
    Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
    metrics.comment();
    flagger
        .flag(scored, now)
        .ifPresentOrElse(
            news -> {
              metrics.news(news);
              output.collect(news);
            },
            metrics::clean);
  }
}
