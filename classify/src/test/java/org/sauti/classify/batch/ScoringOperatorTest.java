package org.sauti.classify.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.classify.batch.Comments.NOON;
import static org.sauti.classify.batch.Comments.deleted;
import static org.sauti.classify.batch.Comments.written;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.LatencyMarker;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sauti.models.Comment;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;
import org.sauti.models.ScoredComment;
import org.sauti.models.Stage;
import org.sauti.models.wire.Wire;

class ScoringOperatorTest {
  private static final int BATCH_SIZE = 3;
  private static final long BATCH_MILLIS = 5;

  private final FakeClassifier classifier = new FakeClassifier();
  private final RecordingMetrics metrics = new RecordingMetrics();
  private final List<OneInputStreamOperatorTestHarness<Comment, ScoredComment>> open =
      new ArrayList<>();

  @AfterEach
  void closeHarnesses() throws Exception {
    for (OneInputStreamOperatorTestHarness<Comment, ScoredComment> harness : open) {
      harness.close();
    }
  }

  @Test
  void should_judge_a_batch_when_it_is_full() throws Exception {
    // given
    var harness = harness();

    // when
    harness.processElement(written("1", "a"), 10);
    harness.processElement(written("2", "b"), 20);

    // then
    assertThat(harness.getOutput()).isEmpty();

    // when
    harness.processElement(written("3", "c"), 15);
    harness.processElement(written("4", "d"), 30);

    // then
    assertThat(harness.getOutput())
        .containsExactly(
            scored(written("1", "a"), 10),
            scored(written("2", "b"), 20),
            scored(written("3", "c"), 15));
    assertThat(classifier.batches()).containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void should_judge_what_there_is_when_the_first_has_waited_long_enough() throws Exception {
    // given
    var harness = harness();
    harness.setProcessingTime(1000);
    harness.processElement(written("1", "a"), 10);

    // when
    harness.setProcessingTime(1004);

    // then
    assertThat(harness.getOutput()).isEmpty();

    // when
    harness.setProcessingTime(1005);

    // then
    assertThat(harness.getOutput()).containsExactly(scored(written("1", "a"), 10));
  }

  @Test
  void should_give_each_batch_its_full_time_with_one_timer() throws Exception {
    // given: a batch that fills up at once, and another that begins 3 ms later
    var harness = harness();
    harness.setProcessingTime(1000);
    for (String id : List.of("1", "2", "3")) {
      harness.processElement(written(id, "a"), 10);
    }
    harness.getOutput().clear();
    harness.setProcessingTime(1003);
    harness.processElement(written("4", "b"), 20);
    assertThat(harness.getProcessingTimeService().getNumActiveTimers()).isEqualTo(1);

    // when: the timer of the first batch
    harness.setProcessingTime(1005);

    // then
    assertThat(harness.getOutput()).isEmpty();

    // when
    harness.setProcessingTime(1008);

    // then
    assertThat(harness.getOutput()).containsExactly(scored(written("4", "b"), 20));
  }

  @Test
  void should_lose_and_repeat_nothing_when_restarted_in_mid_batch() throws Exception {
    // given
    var first = harness();
    first.processElement(written("1", "a"), 10);
    first.processElement(written("2", "b"), 20);

    // when: a barrier comes, and the task dies with a comment that came behind it
    first.prepareSnapshotPreBarrier(1);
    List<Object> committed = List.copyOf(first.getOutput());
    OperatorSubtaskState state = first.snapshot(1, 25);
    first.processElement(written("3", "c"), 30);
    first.getOneInputOperator().close();
    assertThat(first.getOutput()).containsExactlyElementsOf(committed);

    // and: the source sends again what came behind the barrier
    var second = harness(state);
    second.processElement(written("3", "c"), 30);
    second.endInput();

    // then
    List<Object> all = new ArrayList<>(committed);
    all.addAll(second.getOutput());
    assertThat(all)
        .containsExactly(
            scored(written("1", "a"), 10),
            scored(written("2", "b"), 20),
            scored(written("3", "c"), 30));
  }

  @Test
  void should_have_nothing_in_state() throws Exception {
    // given
    var harness = harness();
    harness.processElement(written("1", "a"), 10);

    // when
    harness.prepareSnapshotPreBarrier(1);
    OperatorSubtaskState state = harness.snapshot(1, 25);

    // then
    assertThat(state.hasState()).isFalse();
  }

  @Test
  void should_judge_the_rest_at_the_end_of_the_input() throws Exception {
    // given
    var harness = harness();
    harness.processElement(written("1", "a"), 10);

    // when
    harness.endInput();

    // then
    assertThat(harness.getOutput()).containsExactly(scored(written("1", "a"), 10));
  }

  @Test
  void should_keep_comments_before_the_watermark_that_came_behind_them() throws Exception {
    // given
    var harness = harness();
    harness.processElement(written("1", "a"), 10);

    // when
    harness.processWatermark(new Watermark(10));
    harness.processElement(written("2", "b"), 20);
    harness.processWatermarkStatus(WatermarkStatus.IDLE);

    // then
    assertThat(harness.getOutput())
        .containsExactly(
            scored(written("1", "a"), 10),
            new Watermark(10),
            scored(written("2", "b"), 20),
            WatermarkStatus.IDLE);
  }

  @Test
  void should_let_latency_markers_wait_with_the_comments_before_them() throws Exception {
    // given
    var harness = harness();
    LatencyMarker early = new LatencyMarker(1, new OperatorID(), 0);
    LatencyMarker late = new LatencyMarker(2, new OperatorID(), 0);

    // when
    harness.getOneInputOperator().processLatencyMarker(early);
    harness.processElement(written("1", "a"), 10);
    harness.getOneInputOperator().processLatencyMarker(late);

    // then
    assertThat(harness.getOutput()).containsExactly(early);

    // when
    harness.endInput();

    // then
    assertThat(harness.getOutput()).containsExactly(early, scored(written("1", "a"), 10), late);
  }

  @Test
  void should_pass_deletions_in_their_place_without_judging_them() throws Exception {
    // given
    var harness = harness();

    // when
    harness.processElement(written("1", "a"), 10);
    harness.processElement(deleted("1"), 20);
    harness.processElement(written("2", "b"), 30);

    // then
    assertThat(harness.getOutput())
        .containsExactly(
            scored(written("1", "a"), 10),
            new StreamRecord<>(new ScoredComment(deleted("1"), null), 20),
            scored(written("2", "b"), 30));
    assertThat(classifier.batches()).containsExactly(List.of("a", "b"));
  }

  @Test
  void should_not_judge_a_batch_of_deletions() throws Exception {
    // given
    var harness = harness();
    harness.processElement(deleted("1"), 10);

    // when
    harness.endInput();

    // then
    assertThat(harness.getOutput())
        .containsExactly(new StreamRecord<>(new ScoredComment(deleted("1"), null), 10));
    assertThat(classifier.batches()).isEmpty();
  }

  @Test
  void should_reject_a_text_that_cannot_be_judged_and_judge_its_neighbours() throws Exception {
    // given
    var harness = harness();
    Comment poison = written("2", FakeClassifier.POISON);

    // when
    harness.processElement(written("1", "a"), 10);
    harness.processElement(poison, 20);
    harness.processElement(written("3", "c"), 30);

    // then
    assertThat(harness.getOutput())
        .containsExactly(scored(written("1", "a"), 10), scored(written("3", "c"), 30));
    ConcurrentLinkedQueue<StreamRecord<RejectedRecord>> rejected =
        harness.getSideOutput(ScoringOperatorFactory.REJECTED);
    assertThat(rejected).hasSize(1);
    assertThat(rejected.element().getTimestamp()).isEqualTo(20);
    RejectedRecord letter = rejected.element().getValue();
    assertThat(letter.code()).isEqualTo(RejectCode.SCORING_FAILED);
    assertThat(letter.message())
        .isEqualTo("inference failed: for a test: see the classifier's log, then replay");
    assertThat(letter.stage()).isEqualTo(Stage.CLASSIFY);
    assertThat(letter.platform()).isEqualTo("matrix");
    assertThat(letter.position()).isEqualTo("sauti.comments/-1/-1");
    assertThat(letter.timestamp()).isEqualTo(NOON);
    assertThat(new String(letter.key(), UTF_8)).isEqualTo("matrix/2");
    assertThat(Wire.COMMENT.decode(letter.value())).isEqualTo(poison);
    assertThat(letter.headers()).isEmpty();
  }

  @Test
  void should_not_keep_the_record_that_flink_uses_again() throws Exception {
    // given
    var harness = harness();
    StreamRecord<Comment> reused = new StreamRecord<>(written("1", "a"), 10);

    // when
    harness.processElement(reused);
    reused.replace(written("2", "b"), 20);
    harness.processElement(reused);
    reused.eraseTimestamp();
    reused.replace(written("3", "c"));
    harness.processElement(reused);

    // then
    assertThat(harness.getOutput())
        .containsExactly(
            scored(written("1", "a"), 10),
            scored(written("2", "b"), 20),
            new StreamRecord<>(new ScoredComment(written("3", "c"), FakeClassifier.VERDICT)));
  }

  @Test
  void should_count_what_it_does() throws Exception {
    // given
    var harness = harness();

    // when
    harness.processElement(written("1", "a"), 10);
    harness.processElement(written("2", FakeClassifier.POISON), 20);
    harness.processElement(deleted("1"), 30);

    // then
    assertThat(((Counter) metrics.get("textsScored")).getCount()).isEqualTo(1);
    assertThat(((Counter) metrics.get("rejected of code=SCORING_FAILED")).getCount()).isEqualTo(1);
    assertThat(((Histogram) metrics.get("batchTexts")).getStatistics().getValues())
        .containsExactly(2);
    assertThat(((Histogram) metrics.get("batchMicros")).getCount()).isEqualTo(1);
  }

  @Test
  void should_close_its_classifier() throws Exception {
    // given
    var harness = harness();

    // when
    harness.close();

    // then
    assertThat(classifier.closed()).isEqualTo(1);
  }

  private static StreamRecord<ScoredComment> scored(Comment comment, long timestamp) {
    return new StreamRecord<>(new ScoredComment(comment, FakeClassifier.VERDICT), timestamp);
  }

  private OneInputStreamOperatorTestHarness<Comment, ScoredComment> harness() throws Exception {
    return harness(null);
  }

  private OneInputStreamOperatorTestHarness<Comment, ScoredComment> harness(
      OperatorSubtaskState state) throws Exception {
    OneInputStreamOperatorTestHarness<Comment, ScoredComment> harness =
        new OneInputStreamOperatorTestHarness<>(
            new ScoringOperatorFactory(
                new ScoringPlan(rules -> classifier, Rules.NONE, BATCH_SIZE, BATCH_MILLIS)),
            new MockEnvironmentBuilder().setMetricGroup(RecordingMetrics.ofTask(metrics)).build());
    open.add(harness);
    harness.getExecutionConfig().enableObjectReuse();
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }
}
