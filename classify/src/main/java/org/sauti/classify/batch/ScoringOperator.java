package org.sauti.classify.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.runtime.event.WatermarkEvent;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.LatencyMarker;
import org.apache.flink.streaming.runtime.streamrecord.RecordAttributes;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.TextInput;
import org.sauti.classify.rules.RuleEngine;
import org.sauti.classify.rules.SharedRules;
import org.sauti.models.Comment;
import org.sauti.models.ScoredComment;
import org.sauti.models.Verdict;

/**
 * Gathers comments until there are enough of them, or until the first has waited long enough, and
 * has them judged together. They leave in the order in which they came, each with its timestamp.
 *
 * <p>The batch is emptied before each checkpoint barrier passes. So there is never a comment that a
 * checkpoint would have to hold: after a restart each is either before the barrier, and was
 * emitted, or behind it, and is read again. The batch is emptied before watermarks too, so that no
 * comment becomes late by waiting. All of this happens in the task's own thread.
 */
class ScoringOperator extends AbstractStreamOperator<ScoredComment>
    implements OneInputStreamOperator<Comment, ScoredComment>, BoundedOneInput {
  private static final long serialVersionUID = 1L;

  private final ScoringPlan plan;

  private transient RuleEngine rules;
  private transient TextClassifier classifier;
  private transient ScoringMetrics scoringMetrics;
  private transient List<StreamRecord<Comment>> batch;
  private transient List<LatencyMarker> markers;
  private transient BatchTimer timer;

  ScoringOperator(StreamOperatorParameters<ScoredComment> parameters, ScoringPlan plan) {
    super(parameters);
    this.plan = plan;
  }

  @Override
  public void open() throws Exception {
    super.open();
    scoringMetrics = new ScoringMetrics(getMetricGroup());
    rules = new RuleEngine(SharedRules.read(plan.rules()), scoringMetrics::ruleMatched);
    classifier = plan.opener().open(rules);
    batch = new ArrayList<>(plan.batchSize());
    markers = new ArrayList<>();
    timer = new BatchTimer(getProcessingTimeService(), plan.batchMillis(), this::flush);
  }

  @Override
  public void processElement(StreamRecord<Comment> element) {
    if (batch.isEmpty()) {
      timer.batchStarted();
    }
    // Comments are immutable and can be kept; the record around one is Flink's and is used again.
    batch.add(element.copy(element.getValue()));
    if (batch.size() >= plan.batchSize()) {
      flush();
    }
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    flush();
    super.prepareSnapshotPreBarrier(checkpointId);
  }

  @Override
  public void endInput() {
    flush();
  }

  @Override
  public void finish() throws Exception {
    flush();
    super.finish();
  }

  @Override
  public void processWatermark(Watermark watermark) throws Exception {
    flush();
    super.processWatermark(watermark);
  }

  @Override
  public void processWatermark(WatermarkEvent watermark) throws Exception {
    flush();
    super.processWatermark(watermark);
  }

  @Override
  public void processWatermarkStatus(WatermarkStatus status) throws Exception {
    flush();
    super.processWatermarkStatus(status);
  }

  @Override
  public void processRecordAttributes(RecordAttributes attributes) throws Exception {
    flush();
    super.processRecordAttributes(attributes);
  }

  /** A marker waits with the comments before it: it is there to measure what they go through. */
  @Override
  public void processLatencyMarker(LatencyMarker marker) throws Exception {
    if (batch.isEmpty()) {
      super.processLatencyMarker(marker);
    } else {
      markers.add(marker);
    }
  }

  @Override
  public void close() throws Exception {
    if (classifier != null) {
      classifier.close();
    }
    super.close();
  }

  /** The rules in force; they may be exchanged while no comment waits. */
  final RuleEngine rules() {
    return rules;
  }

  final ScoringMetrics scoringMetrics() {
    return scoringMetrics;
  }

  /** Judges and emits what waits. */
  final void flush() {
    if (batch.isEmpty()) {
      return;
    }
    Iterator<Outcome<Verdict>> outcomes = judge().iterator();
    for (StreamRecord<Comment> record : batch) {
      Comment comment = record.getValue();
      if (comment.hasText()) {
        emit(record, comment, outcomes.next());
      } else {
        output.collect(record.replace(new ScoredComment(comment, null)));
      }
    }
    batch.clear();
    timer.batchEnded();
    markers.forEach(this::reportOrForwardLatencyMarker);
    markers.clear();
  }

  private List<Outcome<Verdict>> judge() {
    List<TextInput> texts = new ArrayList<>(batch.size());
    for (StreamRecord<Comment> record : batch) {
      Comment comment = record.getValue();
      if (comment.hasText()) {
        texts.add(new TextInput(comment.text(), comment.declaredLanguage()));
      }
    }
    if (texts.isEmpty()) {
      return List.of();
    }
    long start = System.nanoTime();
    List<Outcome<Verdict>> outcomes = classifier.classify(texts);
    scoringMetrics.batchJudged(texts.size(), System.nanoTime() - start);
    return outcomes;
  }

  private void emit(StreamRecord<Comment> record, Comment comment, Outcome<Verdict> outcome) {
    if (outcome instanceof Outcome.Success<Verdict> judged) {
      scoringMetrics.textScored(judged.value().screenedBy() != null);
      output.collect(record.replace(new ScoredComment(comment, judged.value())));
      return;
    }
    String reason = ((Outcome.Failure<Verdict>) outcome).reason();
    scoringMetrics.textRejected();
    LOG.warn("Comment {} was not judged: {}", comment.key(), reason);
    output.collect(
        ScoringOperatorFactory.REJECTED,
        record.replace(UnscorableComment.rejected(comment, reason)));
  }
}
