package org.sauti.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.enrich.Samples.NOON;
import static org.sauti.enrich.Samples.created;
import static org.sauti.enrich.Samples.deleted;
import static org.sauti.enrich.Samples.edited;
import static org.sauti.enrich.Samples.verdict;
import static org.sauti.enrich.Samples.withId;

import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.sauti.enrich.judge.Flagger;
import org.sauti.enrich.judge.ItemMemory;
import org.sauti.enrich.judge.ReasonTexts;
import org.sauti.models.FlaggedItem;
import org.sauti.models.Harm;
import org.sauti.models.ScoredComment;
import org.sauti.models.Verdict;

@SuppressWarnings("try") // a harness may be interrupted while it closes
class NewsFunctionTest {
  private static final Duration MEMORY = Duration.ofDays(30);
  private static final Verdict HARMFUL = verdict(Map.of(Harm.STALKING, 1f));
  private static final Verdict CLEAN = verdict(Map.of());

  @Test
  void should_judge_news_by_what_was_shown_of_the_same_item() throws Exception {
    FlaggedItem flagged = news("a", created(HARMFUL));
    FlaggedItem cleared = news("a", edited(NOON.plusSeconds(1), CLEAN));
    FlaggedItem deleted = news("a", deleted(NOON.plusSeconds(2)));
    try (var harness = harness()) {
      harness.open();

      harness.processElement(flagged, 0);
      harness.processElement(news("b", edited(NOON.plusSeconds(1), CLEAN)), 1);
      harness.processElement(cleared, 2);
      harness.processElement(flagged, 3);
      harness.processElement(deleted, 4);
      harness.processElement(deleted, 5);
      harness.processElement(news("b", deleted(NOON.plusSeconds(2))), 6);

      assertThat(harness.extractOutputValues()).containsExactly(flagged, cleared, deleted);
    }
  }

  @Test
  void should_remember_across_a_restart() throws Exception {
    FlaggedItem deleted = news("a", deleted(NOON.plusSeconds(2)));
    OperatorSubtaskState snapshot;
    try (var harness = harness()) {
      harness.open();
      harness.processElement(news("a", created(HARMFUL)), 0);
      harness.processElement(news("b", deleted(NOON.plusSeconds(2))), 1);
      snapshot = harness.snapshot(1, 1);
    }

    try (var harness = harness()) {
      harness.initializeState(snapshot);
      harness.open();
      harness.processElement(deleted, 2);
      harness.processElement(news("b", created(HARMFUL)), 3);

      assertThat(harness.extractOutputValues()).containsExactly(deleted);
    }
  }

  @Test
  void should_forget_an_item_of_which_there_was_no_news_for_long() throws Exception {
    FlaggedItem flagged = news("a", created(HARMFUL));
    FlaggedItem clearedInTime = news("a", edited(NOON.plusSeconds(1), CLEAN));
    FlaggedItem deletedTooLate = news("a", deleted(NOON.plusSeconds(2)));
    try (var harness = harness()) {
      harness.open();
      harness.setStateTtlProcessingTime(0);
      harness.processElement(flagged, 0);
      harness.setStateTtlProcessingTime(MEMORY.toMillis() - 1);
      harness.processElement(clearedInTime, 1);
      harness.setStateTtlProcessingTime(2 * MEMORY.toMillis() - 1);
      harness.processElement(deletedTooLate, 2);

      assertThat(harness.extractOutputValues()).containsExactly(flagged, clearedInTime);
    }
  }

  @Test
  void should_free_the_state_of_items_of_which_there_is_no_more_news() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.setStateTtlProcessingTime(0);
      for (int number = 0; number < 100; number++) {
        harness.processElement(news("old" + number, created(HARMFUL)), number);
      }
      assertThat(harness.numKeyedStateEntries()).isEqualTo(100);

      harness.setStateTtlProcessingTime(MEMORY.toMillis());
      for (int number = 0; number < 50; number++) {
        harness.processElement(news("new", created(HARMFUL)), 100 + number);
      }

      assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
    }
  }

  @Test
  void should_keep_state_that_later_versions_can_add_to() {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(ItemMemory.class);
  }

  private static FlaggedItem news(String commentId, ScoredComment scored) {
    return new Flagger(Samples.policy(), ReasonTexts.english())
        .flag(withId(commentId, scored), NOON)
        .orElseThrow();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, FlaggedItem, FlaggedItem> harness()
      throws Exception {
    NewsFunction function =
        new NewsFunction(new EnrichSettings(MEMORY, 0, MEMORY), Samples.policy().queues().keySet());
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(function), FlaggedItem::itemId, Types.STRING);
  }
}
