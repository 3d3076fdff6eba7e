package org.sauti.enrich;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.sauti.enrich.policy.Policy;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ScoredComment;

/**
 * The third stage: applies the policy and tells moderators what they should look at.
 *
 * <p>A comment over a threshold is flagged. A flagged comment that is edited is flagged again or
 * cleared; one that is deleted is reported as deleted. Everything else is dropped and counted.
 */
public final class EnrichStage {
  private EnrichStage() {}

  /** Attaches the stage with default settings. */
  public static DataStream<FlaggedItem> attach(DataStream<ScoredComment> scored, Policy policy) {
    return attach(scored, policy, EnrichSettings.DEFAULT);
  }

  /**
   * Attaches the stage.
   *
   * @param scored comments with verdicts, deletions without
   * @return news for moderators, in the order of their comments' events for each item
   */
  public static DataStream<FlaggedItem> attach(
      DataStream<ScoredComment> scored, Policy policy, EnrichSettings settings) {
    return flagged(scored, policy, settings)
        .keyBy(FlaggedItem::itemId)
        .process(new NewsFunction(settings, policy.queues().keySet()))
        .uid("enrich-news")
        .name("keep news that matters");
  }

  private static DataStream<FlaggedItem> flagged(
      DataStream<ScoredComment> scored, Policy policy, EnrichSettings settings) {
    if (settings.threadComments() == 0) {
      return scored.process(new FlagFunction(policy)).uid("enrich-policy").name("apply policy");
    }
    return scored
        .keyBy(ThreadFlagFunction::keyOf)
        .process(new ThreadFlagFunction(policy, settings))
        .uid("enrich-thread-policy")
        .name("apply policy in threads");
  }
}
