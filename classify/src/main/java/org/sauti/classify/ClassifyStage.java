package org.sauti.classify;

import java.time.InstantSource;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.sauti.classify.batch.ScoringOperatorFactory;
import org.sauti.models.Comment;
import org.sauti.models.RejectedRecord;
import org.sauti.models.ScoredComment;

/** The classify stage in a Flink job. */
public final class ClassifyStage {
  private ClassifyStage() {}

  /**
   * What comes out.
   *
   * @param scored every comment that could be judged, and every deletion, in the order in which
   *     they came in
   * @param rejected comments that could not be judged
   */
  public record Output(DataStream<ScoredComment> scored, DataStream<RejectedRecord> rejected) {}

  /** Judges comments, in order, one batch after the other in each subtask. */
  public static Output attach(DataStream<Comment> comments, ClassifySettings settings) {
    ScoringOperatorFactory factory =
        new ScoringOperatorFactory(
            () -> Classifier.open(settings.models(), settings.limits(), InstantSource.system()),
            settings.batchSize(),
            settings.batchMillis());
    SingleOutputStreamOperator<ScoredComment> scored =
        comments
            .transform("classify", TypeInformation.of(ScoredComment.class), factory)
            .uid("classify")
            .name("classify");
    return new Output(scored, scored.getSideOutput(ScoringOperatorFactory.REJECTED));
  }
}
