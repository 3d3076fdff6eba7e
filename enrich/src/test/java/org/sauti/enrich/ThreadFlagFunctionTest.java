package org.sauti.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.enrich.Samples.NOON;
import static org.sauti.enrich.Samples.verdict;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.FlaggedItem;
import org.sauti.models.Harm;
import org.sauti.models.ScoredComment;
import org.sauti.models.ThreadComment;
import org.sauti.models.Verdict;

@SuppressWarnings("try") // a harness may be interrupted while it closes
class ThreadFlagFunctionTest {
  private static final Verdict THREAT = verdict(Map.of(Harm.THREAT, 0.75f));
  private static final Verdict CLEAN = verdict(Map.of());
  private static final EnrichSettings SETTINGS =
      new EnrichSettings(Duration.ofDays(90), 2, Duration.ofDays(1));

  @Test
  void should_give_a_flagged_comment_the_ones_before_it_in_its_thread() throws Exception {
    try (var harness = harness()) {
      harness.open();
      for (int i = 1; i <= 3; i++) {
        harness.processElement(comment("t1", i, CLEAN), 0);
      }
      harness.processElement(comment("t2", 4, CLEAN), 0);
      harness.processElement(comment("t1", 5, THREAT), 0);

      assertThat(harness.extractOutputValues())
          .singleElement()
          .extracting(FlaggedItem::thread)
          .asInstanceOf(InstanceOfAssertFactories.list(ThreadComment.class))
          .extracting(ThreadComment::text)
          .containsExactly("words 2", "words 3");
    }
  }

  @Test
  void should_keep_nothing_of_a_comment_that_belongs_to_no_thread() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement(comment(null, 1, CLEAN), 0);
      harness.processElement(comment(null, 2, THREAT), 0);

      assertThat(harness.extractOutputValues())
          .singleElement()
          .extracting(FlaggedItem::thread)
          .isEqualTo(List.of());
      assertThat(harness.numKeyedStateEntries()).isZero();
    }
  }

  @Test
  void should_remember_a_thread_over_a_restart() throws Exception {
    try (var before = harness();
        var after = harness()) {
      before.open();
      before.processElement(comment("t1", 1, CLEAN), 0);
      after.initializeState(before.snapshot(1, 1));
      after.open();
      after.processElement(comment("t1", 2, THREAT), 0);

      assertThat(after.extractOutputValues().get(0).thread())
          .extracting(ThreadComment::text)
          .containsExactly("words 1");
    }
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, ScoredComment, FlaggedItem>
      harness() throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new ThreadFlagFunction(Samples.policy(), SETTINGS)),
        ThreadFlagFunction::keyOf,
        Types.STRING);
  }

  private static ScoredComment comment(String thread, int number, Verdict verdict) {
    return new ScoredComment(
        new Comment(
            "bluesky",
            "post-" + number,
            CommentEvent.CREATE,
            "words " + number,
            "author-" + number,
            List.of(),
            null,
            thread,
            null,
            null,
            NOON,
            NOON.plusSeconds(number),
            null,
            null,
            NOON),
        verdict);
  }
}
