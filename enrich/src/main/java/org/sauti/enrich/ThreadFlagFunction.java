package org.sauti.enrich;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.sauti.enrich.judge.ThreadComments;
import org.sauti.enrich.policy.Policy;
import org.sauti.models.Comment;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ScoredComment;
import org.sauti.models.ThreadComment;

/**
 * Applies the policy, and gives what it flags the comments that stood before it in its thread.
 * Keyed by {@link #keyOf}; a comment that belongs to no thread leaves no state.
 */
final class ThreadFlagFunction extends KeyedProcessFunction<String, ScoredComment, FlaggedItem> {
  private final Policy policy;
  private final EnrichSettings settings;

  private transient CountingFlagger flagger;
  private transient ListState<ThreadComment> thread;

  ThreadFlagFunction(Policy policy, EnrichSettings settings) {
    this.policy = policy;
    this.settings = settings;
  }

  /** The thread, or the comment itself where it belongs to none. */
  static String keyOf(ScoredComment scored) {
    Comment comment = scored.comment();
    return comment.threadId() == null
        ? comment.key()
        : comment.platform() + "/thread/" + comment.threadId();
  }

  @Override
  public void open(OpenContext context) {
    flagger = new CountingFlagger(policy, getRuntimeContext().getMetricGroup());
    ListStateDescriptor<ThreadComment> descriptor =
        new ListStateDescriptor<>("thread", TypeInformation.of(ThreadComment.class));
    descriptor.enableTimeToLive(StateTtlConfig.newBuilder(settings.threadMemory()).build());
    thread = getRuntimeContext().getListState(descriptor);
  }

  @Override
  public void processElement(ScoredComment scored, Context context, Collector<FlaggedItem> output)
      throws Exception {
    Comment comment = scored.comment();
    List<ThreadComment> known = comment.threadId() == null ? List.of() : known();
    flagger
        .flag(scored, context.timerService().currentProcessingTime())
        .map(news -> news.withThread(ThreadComments.before(known, comment)))
        .ifPresent(output::collect);
    if (comment.threadId() != null) {
      thread.update(ThreadComments.after(known, comment, settings.threadComments()));
    }
  }

  private List<ThreadComment> known() throws Exception {
    List<ThreadComment> comments = new ArrayList<>();
    thread.get().forEach(comments::add);
    return comments;
  }
}
