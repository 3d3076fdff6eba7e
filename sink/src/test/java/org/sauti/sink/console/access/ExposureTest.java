package org.sauti.sink.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sauti.models.QueueItem;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;

class ExposureTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final MemoryConsoleLog log = new MemoryConsoleLog();
  private Instant now = Flagged.NOON;
  private Exposures exposures = exposures(3, "UTC");

  @Test
  void should_begin_with_nothing() {
    assertThat(exposures.count("amina")).isEqualTo(new ExposureCount(DAY, 0, 0, 0, 0, 0, false));
  }

  @Test
  void should_count_each_item_once_and_its_text_when_it_is_uncovered() {
    exposures.show("amina", item("c1"), false);
    exposures.show("amina", item("c1"), true);
    exposures.show("amina", item("c1"), true);
    exposures.show("juma", item("c1"), false);

    assertThat(exposures.show("amina", item("c2"), false))
        .isEqualTo(new ExposureCount(DAY, 2, 2, 1, 0, 2, false));
    assertThat(exposures.count("juma").seen()).isEqualTo(1);
  }

  @Test
  void should_ask_for_other_items_after_many_heavy_ones_in_a_row() {
    exposures.show("amina", item("c1"), false);
    exposures.show("amina", item("c2"), false);
    assertThat(exposures.count("amina").rotate()).isFalse();

    assertThat(exposures.show("amina", item("c3"), false).rotate()).isTrue();

    assertThat(exposures.takeBreak("amina"))
        .isEqualTo(new ExposureCount(DAY, 3, 3, 0, 0, 0, false));
  }

  @Test
  void should_never_ask_for_other_items_where_the_organisation_does_not_want_it() {
    exposures = exposures(0, "UTC");

    assertThat(exposures.show("amina", item("c1"), false).rotate()).isFalse();
  }

  @Test
  void should_start_the_row_again_with_an_item_that_is_not_heavy() {
    Exposure begun = Exposure.none(DAY, now);

    Exposure heavy = begun.afterItem(new ShownItem("a", true, true, false), now);
    Exposure light = heavy.afterItem(new ShownItem("b", false, false, false), now);

    assertThat(heavy.heavyInARow()).isEqualTo(1);
    assertThat(light.heavyInARow()).isZero();
    assertThat(light.severe()).isEqualTo(1);
  }

  @Test
  void should_take_a_quarter_of_an_hour_without_items_for_a_break() {
    exposures.show("amina", item("c1"), false);
    for (int i = 2; i <= 4; i++) {
      now = now.plus(Exposure.PAUSE).minusSeconds(1);
      exposures.show("amina", item("c" + i), false);
    }
    assertThat(exposures.count("amina").sinceBreakMinutes()).isEqualTo(44);

    now = now.plus(Exposure.PAUSE);

    assertThat(exposures.count("amina")).isEqualTo(new ExposureCount(DAY, 4, 4, 0, 0, 0, false));
    exposures.show("amina", item("c5"), false);
    now = now.plus(Duration.ofMinutes(5));
    assertThat(exposures.count("amina").sinceBreakMinutes()).isEqualTo(5);
  }

  @Test
  void should_count_days_where_the_organisation_is_and_let_a_night_shift_go_on() {
    exposures = exposures(3, "Asia/Tokyo");
    now = Instant.parse("2026-11-20T14:59:00Z");
    exposures.show("amina", item("c1"), false);

    now = now.plusSeconds(60);

    assertThat(exposures.count("amina"))
        .isEqualTo(new ExposureCount(DAY.plusDays(1), 0, 0, 0, 1, 1, false));
  }

  @Test
  void should_remember_no_more_items_than_it_needs() {
    Exposure exposure = Exposure.none(DAY, now);
    for (int i = 0; i < 2 * Exposure.REMEMBERED; i++) {
      exposure = exposure.afterItem(new ShownItem("item-" + i, false, false, true), now);
    }

    assertThat(exposure.seen()).isEqualTo(2 * Exposure.REMEMBERED);
    assertThat(exposure.recent()).hasSize(Exposure.REMEMBERED).endsWith("item-99");
    assertThat(exposure.recentRevealed()).hasSize(Exposure.REMEMBERED);
  }

  private static QueueItem item(String commentId) {
    return QueueItems.open(Flagged.comment(commentId));
  }

  private Exposures exposures(int rotateAfter, String zone) {
    return new Exposures(
        log,
        new WellbeingSettings(
            true, false, 200, 50, rotateAfter, Set.of("threats"), "", "", ZoneId.of(zone)),
        () -> now);
  }
}
