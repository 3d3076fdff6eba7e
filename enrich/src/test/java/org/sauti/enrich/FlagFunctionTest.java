package org.sauti.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sauti.enrich.Samples.NOON;
import static org.sauti.enrich.Samples.created;
import static org.sauti.enrich.Samples.deleted;
import static org.sauti.enrich.Samples.edited;
import static org.sauti.enrich.Samples.verdict;
import static org.sauti.enrich.Samples.withId;

import java.time.Instant;
import java.util.Map;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.sauti.models.FlaggedItem;
import org.sauti.models.Harm;
import org.sauti.models.ItemChange;
import org.sauti.models.ScoredComment;
import org.sauti.models.Verdict;

@SuppressWarnings("try") // a harness may be interrupted while it closes
class FlagFunctionTest {
  private static final Verdict THREAT =
      verdict(Map.of(Harm.THREAT, 0.75f, Harm.GENDER_ABUSE, 0.75f));
  private static final Verdict CLEAN = verdict(Map.of());
  private static final Instant NOW = NOON.plusMillis(1234);

  @Test
  void should_drop_clean_new_comments_and_date_the_rest_by_processing_time() throws Exception {
    try (var harness =
        new OneInputStreamOperatorTestHarness<ScoredComment, FlaggedItem>(
            new ProcessOperator<>(new FlagFunction(Samples.policy())))) {
      harness.open();
      harness.setProcessingTime(NOW.toEpochMilli());

      harness.processElement(withId("a", created(THREAT)), 0);
      harness.processElement(withId("b", created(CLEAN)), 0);
      harness.processElement(withId("c", edited(NOON, CLEAN)), 0);
      harness.processElement(withId("d", deleted(NOON)), 0);

      assertThat(harness.extractOutputValues())
          .extracting(
              item -> item.comment().commentId(), FlaggedItem::change, FlaggedItem::flaggedAt)
          .containsExactly(
              tuple("a", ItemChange.FLAGGED, NOW),
              tuple("c", ItemChange.CLEARED, NOW),
              tuple("d", ItemChange.DELETED, NOW));
    }
  }
}
