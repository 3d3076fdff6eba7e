package org.sauti.classify;

import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.sauti.classify.batch.ControlledScoringOperatorFactory;
import org.sauti.classify.batch.ScoringOperatorFactory;
import org.sauti.classify.batch.ScoringPlan;
import org.sauti.classify.rules.RuleFiles;
import org.sauti.classify.rules.SharedRules;
import org.sauti.models.Comment;
import org.sauti.models.ControlCommand;
import org.sauti.models.RejectedRecord;
import org.sauti.models.ScoredComment;

/** The classify stage in a Flink job. */
public final class ClassifyStage {
  private static final String NAME = "classify";

  private ClassifyStage() {}

  /**
   * What comes out.
   *
   * @param scored every comment that could be judged, and every deletion, in the order in which
   *     they came in
   * @param rejected comments that could not be judged
   */
  public record Output(DataStream<ScoredComment> scored, DataStream<RejectedRecord> rejected) {}

  /**
   * Judges comments, in order, one batch after the other in each subtask, by the rules that the
   * settings name.
   *
   * @throws org.sauti.models.settings.InvalidSettingsException when the rules have mistakes
   */
  public static Output attach(DataStream<Comment> comments, ClassifySettings settings) {
    return output(
        comments.transform(
            NAME,
            TypeInformation.of(ScoredComment.class),
            new ScoringOperatorFactory(plan(settings))));
  }

  /**
   * The same, and obeys commands.
   *
   * @param control commands; every subtask gets all of them
   * @throws org.sauti.models.settings.InvalidSettingsException when the rules have mistakes
   */
  public static Output attach(
      DataStream<Comment> comments, DataStream<ControlCommand> control, ClassifySettings settings) {
    return output(
        comments
            .connect(control.broadcast())
            .transform(
                NAME,
                TypeInformation.of(ScoredComment.class),
                new ControlledScoringOperatorFactory(plan(settings))));
  }

  private static Output output(SingleOutputStreamOperator<ScoredComment> scored) {
    SingleOutputStreamOperator<ScoredComment> named = scored.uid(NAME).name(NAME);
    return new Output(named, named.getSideOutput(ScoringOperatorFactory.REJECTED));
  }

  private static ScoringPlan plan(ClassifySettings settings) {
    RuleFiles rules = rules(settings);
    // Here, before anything is submitted, a mistake is one clear line.
    SharedRules.read(rules);
    return new ScoringPlan(
        engine ->
            Classifier.open(settings.models(), settings.limits(), engine, InstantSource.system()),
        rules,
        settings.batchSize(),
        settings.batchMillis());
  }

  private static RuleFiles rules(ClassifySettings settings) {
    if (settings.rulesFolder() == null) {
      return RuleFiles.builtIn();
    }
    return RuleFiles.ofFolder(Path.of(settings.rulesFolder()));
  }
}
