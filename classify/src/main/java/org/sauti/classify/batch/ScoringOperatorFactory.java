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

  private final TextClassifier.Opener opener;
  private final int batchSize;
  private final long batchMillis;

  /**
   * @param opener makes the classifier of each subtask, which the operator closes
   * @param batchSize most comments in a batch, at least 1
   * @param batchMillis longest that a comment waits for others, in milliseconds, at least 1
   */
  public ScoringOperatorFactory(TextClassifier.Opener opener, int batchSize, long batchMillis) {
    this.opener = opener;
    this.batchSize = batchSize;
    this.batchMillis = batchMillis;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends StreamOperator<ScoredComment>> T createStreamOperator(
      StreamOperatorParameters<ScoredComment> parameters) {
    return (T) new ScoringOperator(parameters, opener, batchSize, batchMillis);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
    return ScoringOperator.class;
  }
}
