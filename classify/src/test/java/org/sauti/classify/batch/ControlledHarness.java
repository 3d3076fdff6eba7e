package org.sauti.classify.batch;

import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.sauti.models.Comment;
import org.sauti.models.ControlCommand;
import org.sauti.models.ScoredComment;

/** Flink's harness for an operator with two inputs that a factory makes; Flink has none. */
final class ControlledHarness extends AbstractStreamOperatorTestHarness<ScoredComment> {
  ControlledHarness(ScoringPlan plan, RecordingMetrics metrics) throws Exception {
    super(
        new ControlledScoringOperatorFactory(plan),
        new MockEnvironmentBuilder().setMetricGroup(RecordingMetrics.ofTask(metrics)).build());
  }

  ControlledScoringOperator operator() {
    return (ControlledScoringOperator) getOperator();
  }

  void comment(Comment comment, long timestamp) {
    operator().processElement1(new StreamRecord<>(comment, timestamp));
  }

  void command(ControlCommand command) throws Exception {
    operator().processElement2(new StreamRecord<>(command));
  }
}
