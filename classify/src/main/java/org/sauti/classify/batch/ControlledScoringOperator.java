package org.sauti.classify.batch;

import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.event.WatermarkEvent;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.LatencyMarker;
import org.apache.flink.streaming.runtime.streamrecord.RecordAttributes;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.sauti.classify.rules.RuleFiles;
import org.sauti.classify.rules.SharedRules;
import org.sauti.models.Comment;
import org.sauti.models.ControlCommand;
import org.sauti.models.ScoredComment;
import org.sauti.models.settings.InvalidSettingsException;

/**
 * Judges comments as {@link ScoringOperator} does, and obeys commands from a second input, which
 * every subtask has to get whole. A command takes effect between two batches: what came before it
 * is judged by the old rules. Rules with mistakes are refused, and the old ones stay.
 *
 * <p>The latest command that was obeyed is in state, for a restarted job does not read it again.
 * The second input has no say about time: it is silent for months, and no comment must wait for it.
 */
final class ControlledScoringOperator extends ScoringOperator
    implements TwoInputStreamOperator<Comment, ControlCommand, ScoredComment> {
  private static final long serialVersionUID = 1L;

  private static final MapStateDescriptor<String, byte[]> COMMANDS =
      new MapStateDescriptor<>(
          "control", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  private transient BroadcastState<String, byte[]> commands;

  ControlledScoringOperator(StreamOperatorParameters<ScoredComment> parameters, ScoringPlan plan) {
    super(parameters, plan);
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    commands = context.getOperatorStateStore().getBroadcastState(COMMANDS);
  }

  @Override
  public void open() throws Exception {
    super.open();
    for (var command : commands.immutableEntries()) {
      obey(StoredCommand.unpack(command.getValue()));
    }
  }

  @Override
  public void processElement1(StreamRecord<Comment> element) {
    processElement(element);
  }

  @Override
  public void processElement2(StreamRecord<ControlCommand> element) throws Exception {
    flush();
    ControlCommand command = element.getValue();
    if (obey(command)) {
      commands.put(command.type().name(), StoredCommand.pack(command));
    }
  }

  @Override
  public void processWatermark1(Watermark mark) throws Exception {
    processWatermark(mark);
  }

  @Override
  public void processWatermark2(Watermark mark) {}

  @Override
  public void processWatermark1(WatermarkEvent watermark) throws Exception {
    processWatermark(watermark);
  }

  @Override
  public void processWatermark2(WatermarkEvent watermark) {}

  @Override
  protected void processWatermarkStatus(WatermarkStatus status, int index) throws Exception {
    if (index == 0) {
      processWatermarkStatus(status);
    }
  }

  @Override
  public void processRecordAttributes1(RecordAttributes attributes) {
    flush();
    super.processRecordAttributes1(attributes);
  }

  @Override
  public void processLatencyMarker1(LatencyMarker marker) throws Exception {
    processLatencyMarker(marker);
  }

  @Override
  public void processLatencyMarker2(LatencyMarker marker) {}

  private boolean obey(ControlCommand command) {
    return switch (command.type()) {
      case RULES -> adopt(command);
    };
  }

  private boolean adopt(ControlCommand command) {
    try {
      rules().use(SharedRules.read(new RuleFiles(command.files())));
    } catch (InvalidSettingsException e) {
      scoringMetrics().rulesRefused();
      LOG.error(
          "Rules {} were refused and {} stay in force: {}",
          command.version(),
          rules().rules().version(),
          e.getMessage());
      return false;
    }
    scoringMetrics().rulesAdopted();
    LOG.info("Rules {} are in force", rules().rules().version());
    return true;
  }
}
