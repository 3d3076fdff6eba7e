package org.sauti.classify.batch;

import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperatorFactory;
import org.sauti.models.Comment;
import org.sauti.models.ControlCommand;
import org.sauti.models.ScoredComment;

/** Makes the operator that judges comments in batches and obeys commands. */
public final class ControlledScoringOperatorFactory
    extends AbstractStreamOperatorFactory<ScoredComment>
    implements TwoInputStreamOperatorFactory<Comment, ControlCommand, ScoredComment> {
  private static final long serialVersionUID = 1L;

  private final ScoringPlan plan;

  /**
   * @param plan how to judge
   */
  public ControlledScoringOperatorFactory(ScoringPlan plan) {
    this.plan = plan;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends StreamOperator<ScoredComment>> T createStreamOperator(
      StreamOperatorParameters<ScoredComment> parameters) {
    return (T) new ControlledScoringOperator(parameters, plan);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
    return ControlledScoringOperator.class;
  }
}
