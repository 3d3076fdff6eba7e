package org.sauti.classify.batch;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.util.OutputTag;
import org.sauti.models.Comment;
import org.sauti.models.RejectedRecord;
import org.sauti.models.ScoredComment;

/** Makes the operator that has comments judged in batches. */
public final class ScoringOperatorFactory extends AbstractStreamOperatorFactory<ScoredComment>
    implements OneInputStreamOperatorFactory<Comment, ScoredComment> {
  private static final long serialVersionUID = 1L;

  /** The side output of comments that could not be judged. */
  public static final OutputTag<RejectedRecord> REJECTED =
      new OutputTag<>("unscorable", TypeInformation.of(RejectedRecord.class));

  private final ScoringPlan plan;

  /**
   * @param plan how to judge
   */
  public ScoringOperatorFactory(ScoringPlan plan) {
    this.plan = plan;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends StreamOperator<ScoredComment>> T createStreamOperator(
      StreamOperatorParameters<ScoredComment> parameters) {
    return (T) new ScoringOperator(parameters, plan);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
    return ScoringOperator.class;
  }
}
