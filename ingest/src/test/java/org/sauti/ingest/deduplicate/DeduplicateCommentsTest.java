package org.sauti.ingest.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.ingest.Comments.created;
import static org.sauti.ingest.Comments.deleted;
import static org.sauti.ingest.Comments.edited;
import static org.sauti.ingest.RawRecords.NOON;

import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.sauti.models.Comment;

@SuppressWarnings("try") // The harness declares every exception on close.
class DeduplicateCommentsTest {
  private static final Duration MEMORY = Duration.ofDays(7);

  @Test
  void should_judge_each_comment_by_its_own_history() throws Exception {
    try (var harness = harness()) {
      harness.open();

      harness.processElement(created("c1", "one", NOON), 0);
      harness.processElement(created("c2", "one", NOON), 1);
      harness.processElement(created("c1", "one", NOON), 2);
      harness.processElement(edited("c1", "two", NOON.plusSeconds(1)), 3);
      harness.processElement(created("c1", "one", NOON), 4);
      harness.processElement(deleted("c2", NOON.plusSeconds(1)), 5);

      assertThat(harness.extractOutputValues())
          .containsExactly(
              created("c1", "one", NOON),
              created("c2", "one", NOON),
              edited("c1", "two", NOON.plusSeconds(1)),
              deleted("c2", NOON.plusSeconds(1)));
    }
  }

  @Test
  void should_remember_across_a_restart() throws Exception {
    OperatorSubtaskState snapshot;
    try (var harness = harness()) {
      harness.open();
      harness.processElement(edited("c1", "two", NOON.plusSeconds(1)), 0);
      snapshot = harness.snapshot(1, 1);
    }

    try (var harness = harness()) {
      harness.initializeState(snapshot);
      harness.open();
      harness.processElement(edited("c1", "two", NOON.plusSeconds(1)), 2);
      harness.processElement(created("c1", "one", NOON), 3);
      harness.processElement(deleted("c1", NOON.plusSeconds(2)), 4);

      assertThat(harness.extractOutputValues()).containsExactly(deleted("c1", NOON.plusSeconds(2)));
    }
  }

  @Test
  void should_forget_a_comment_that_did_not_change_for_long() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.setStateTtlProcessingTime(0);
      harness.processElement(created("c1", "one", NOON), 0);

      harness.setStateTtlProcessingTime(MEMORY.toMillis() - 1);
      harness.processElement(created("c1", "one", NOON), 1);
      assertThat(harness.extractOutputValues()).hasSize(1);

      harness.setStateTtlProcessingTime(MEMORY.toMillis());
      harness.processElement(created("c1", "one", NOON), 2);
      assertThat(harness.extractOutputValues()).hasSize(2);
    }
  }

  @Test
  void should_free_the_state_of_comments_that_nobody_mentions_again() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.setStateTtlProcessingTime(0);
      for (int number = 0; number < 100; number++) {
        harness.processElement(created("old" + number, "one", NOON), number);
      }
      assertThat(harness.numKeyedStateEntries()).isEqualTo(100);

      harness.setStateTtlProcessingTime(MEMORY.toMillis());
      for (int number = 0; number < 50; number++) {
        harness.processElement(created("new", "one", NOON), 100 + number);
      }

      assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
    }
  }

  @Test
  void should_keep_state_that_later_versions_can_add_to() {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(LatestVersion.class);
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Comment, Comment> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new DeduplicateComments(MEMORY)), Comment::key, Types.STRING);
  }
}
