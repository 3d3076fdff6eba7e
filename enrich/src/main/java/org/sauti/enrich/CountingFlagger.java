package org.sauti.enrich;

import java.time.Instant;
import java.util.Optional;
import org.apache.flink.metrics.MetricGroup;
import org.sauti.enrich.judge.Flagger;
import org.sauti.enrich.judge.ReasonTexts;
import org.sauti.enrich.policy.Policy;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ScoredComment;

/** Applies the policy and counts what came of it. */
final class CountingFlagger {
  private final Flagger flagger;
  private final FlagMetrics metrics;

  CountingFlagger(Policy policy, MetricGroup group) {
    flagger = new Flagger(policy, ReasonTexts.english());
    metrics = new FlagMetrics(group);
  }

  /** The news, or nothing for a new comment that is clean. */
  Optional<FlaggedItem> flag(ScoredComment scored, long processingTime) {
    metrics.comment();
    Optional<FlaggedItem> news = flagger.flag(scored, Instant.ofEpochMilli(processingTime));
    news.ifPresentOrElse(metrics::news, metrics::clean);
    return news;
  }
}
