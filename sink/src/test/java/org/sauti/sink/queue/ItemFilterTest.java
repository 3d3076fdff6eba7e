package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.models.Harm;
import org.sauti.models.QueueItem;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;

class ItemFilterTest {
  private static final QueueItem ITEM =
      QueueItems.open(Flagged.comment("c1").text("Nitakupata, ÉMILIE!"));

  @Test
  void should_let_every_item_through_that_no_condition_is_made_for() {
    assertThat(ItemFilter.ALL.matches(ITEM)).isTrue();
  }

  @Test
  void should_want_one_of_the_harms_languages_and_platforms() {
    assertThat(ItemFilter.of(Set.of(Harm.THREAT, Harm.STALKING), Set.of()).matches(ITEM)).isTrue();
    assertThat(ItemFilter.of(Set.of(Harm.STALKING), Set.of()).matches(ITEM)).isFalse();
    assertThat(ItemFilter.of(Set.of(), Set.of("ar", "sw")).matches(ITEM)).isTrue();
    assertThat(ItemFilter.of(Set.of(), Set.of("ar")).matches(ITEM)).isFalse();
    assertThat(platforms(Set.of("mastodon")).matches(ITEM)).isTrue();
    assertThat(platforms(Set.of("reddit")).matches(ITEM)).isFalse();
  }

  @Test
  void should_want_a_confidence_between_two_with_both() {
    assertThat(confidence(0.875f, 0.875f).matches(ITEM)).isTrue();
    assertThat(confidence(0.88f, null).matches(ITEM)).isFalse();
    assertThat(confidence(null, 0.87f).matches(ITEM)).isFalse();
  }

  @Test
  void should_want_a_time_from_the_first_until_before_the_last() {
    assertThat(time(Flagged.NOON, Flagged.NOON.plusMillis(1)).matches(ITEM)).isTrue();
    assertThat(time(Flagged.NOON.plusMillis(1), null).matches(ITEM)).isFalse();
    assertThat(time(null, Flagged.NOON).matches(ITEM)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "emilie, true",
    "  NITA   émilie , true",
    "'', true",
    "emilie juma, false",
    "nitakupataemilie, false"
  })
  void should_want_all_words_of_the_text(String text, boolean wanted) {
    assertThat(text(text).matches(ITEM)).isEqualTo(wanted);
  }

  @Test
  void should_look_for_no_text_in_a_comment_that_was_deleted() {
    QueueItem deleted = QueueItems.closed(Flagged.comment("c1"));

    assertThat(text("a").matches(deleted)).isFalse();
    assertThat(ItemFilter.ALL.matches(deleted)).isTrue();
  }

  @Test
  void should_leave_out_what_the_moderator_passed_on() {
    Facets facets =
        new Facets(Set.of(), 0f, Flagged.NOON, "sw", "mastodon", List.of("Juma", "Neema"));

    assertThat(ItemFilter.ALL.notSkippedBy("Neema").matches(facets)).isFalse();
    assertThat(ItemFilter.ALL.notSkippedBy("Amina").matches(facets)).isTrue();
  }

  @Test
  void should_want_both_what_is_asked_for_and_what_is_allowed() {
    ItemFilter allowed = ItemFilter.of(Set.of(Harm.THREAT), Set.of());

    assertThat(ItemFilter.of(Set.of(), Set.of("sw")).within(allowed).matches(ITEM)).isTrue();
    assertThat(ItemFilter.of(Set.of(Harm.STALKING), Set.of()).within(allowed).matches(ITEM))
        .isFalse();
    assertThat(
            allowed
                .within(ItemFilter.ALL)
                .within(ItemFilter.of(Set.of(), Set.of("ar")))
                .matches(ITEM))
        .isFalse();
  }

  private static ItemFilter platforms(Set<String> platforms) {
    return new ItemFilter(Set.of(), Set.of(), platforms, null, null, null, null, null, null, null);
  }

  private static ItemFilter confidence(Float min, Float max) {
    return new ItemFilter(Set.of(), Set.of(), Set.of(), min, max, null, null, null, null, null);
  }

  private static ItemFilter time(Instant from, Instant to) {
    return new ItemFilter(Set.of(), Set.of(), Set.of(), null, null, from, to, null, null, null);
  }

  private static ItemFilter text(String text) {
    return new ItemFilter(Set.of(), Set.of(), Set.of(), null, null, null, null, text, null, null);
  }
}
