package org.sauti.enrich.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.enrich.Samples.NOON;
import static org.sauti.enrich.Samples.created;
import static org.sauti.enrich.Samples.deleted;
import static org.sauti.enrich.Samples.edited;
import static org.sauti.enrich.Samples.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sauti.enrich.Samples;
import org.sauti.models.Finding;
import org.sauti.models.FlaggedItem;
import org.sauti.models.Harm;
import org.sauti.models.ItemChange;
import org.sauti.models.ScoredComment;
import org.sauti.models.Verdict;

class FlaggerTest {
  private static final Verdict STALKING = verdict(Map.of(Harm.STALKING, 1f));
  private static final Verdict CLEAN = verdict(Map.of());
  private static final Instant NOW = NOON.plusSeconds(9);

  private final Flagger flagger = new Flagger(Samples.policy(), ReasonTexts.english());

  @Test
  void should_flag_a_comment_with_all_that_a_moderator_needs() {
    ScoredComment scored = created(STALKING);

    assertThat(flagger.flag(scored, NOW))
        .contains(
            new FlaggedItem(
                FlaggedItem.itemIdOf(scored.comment()),
                ItemChange.FLAGGED,
                scored.comment(),
                STALKING,
                List.of(new Finding(Harm.STALKING, 1f, 0.5f, true)),
                "threats",
                0.9f,
                List.of("stalking: 100 % sure (threshold 50 %), measured in Swahili"),
                "p1",
                NOW));
  }

  @Test
  void should_flag_an_edit_like_a_new_comment() {
    assertThat(flagger.flag(edited(NOON, STALKING), NOW))
        .get()
        .extracting(FlaggedItem::change, FlaggedItem::queue)
        .containsExactly(ItemChange.FLAGGED, "threats");
  }

  @Test
  void should_have_no_news_of_a_clean_new_comment() {
    assertThat(flagger.flag(created(CLEAN), NOW)).isEmpty();
  }

  @Test
  void should_clear_with_a_clean_edit() {
    ScoredComment scored = edited(NOON, CLEAN);

    assertThat(flagger.flag(scored, NOW))
        .contains(
            new FlaggedItem(
                FlaggedItem.itemIdOf(scored.comment()),
                ItemChange.CLEARED,
                scored.comment(),
                CLEAN,
                List.of(),
                null,
                0f,
                List.of("edited: no harm reaches its threshold any more"),
                "p1",
                NOW));
  }

  @Test
  void should_report_a_deletion() {
    ScoredComment scored = deleted(NOON);

    assertThat(flagger.flag(scored, NOW))
        .contains(
            new FlaggedItem(
                FlaggedItem.itemIdOf(scored.comment()),
                ItemChange.DELETED,
                scored.comment(),
                null,
                List.of(),
                null,
                0f,
                List.of("deleted on its platform"),
                "p1",
                NOW));
  }
}
