package org.sauti.classify.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfusionTest {
  private static final Scored FIVE =
      Scored.of(
          new float[] {0.9f, 0.8f, 0.5f, 0.4f, 0.1f},
          new boolean[] {true, false, true, true, false});

  @Test
  void should_flag_from_the_threshold_on() {
    Confusion counts = Confusion.at(FIVE, 0.5f);

    assertThat(counts).isEqualTo(new Confusion(2, 1, 1, 1));
    assertThat(counts.texts()).isEqualTo(5);
  }

  @Test
  void should_give_the_rates_of_the_textbook() {
    Confusion counts = new Confusion(6, 2, 4, 8);

    assertThat(counts.precision()).isEqualTo(6 / 8.0);
    assertThat(counts.recall()).isEqualTo(6 / 10.0);
    assertThat(counts.falsePositiveRate()).isEqualTo(2 / 10.0);
    assertThat(counts.f1()).isCloseTo(12 / 18.0, within(1e-12));
    assertThat(counts.negativeF1()).isCloseTo(16 / 22.0, within(1e-12));
    assertThat(counts.macroF1()).isCloseTo((12 / 18.0 + 16 / 22.0) / 2, within(1e-12));
  }

  @Test
  void should_say_that_what_was_not_there_is_unknown() {
    assertThat(new Confusion(0, 0, 3, 4).precision()).isNaN();
    assertThat(new Confusion(0, 0, 3, 4).f1()).isZero();
    assertThat(new Confusion(0, 2, 0, 4).recall()).isNaN();
    assertThat(new Confusion(0, 0, 0, 4).macroF1()).isNaN();
  }

  @Test
  void should_flag_each_text_by_a_rule_of_its_own() {
    assertThat(Confusion.of(FIVE, text -> text == 3)).isEqualTo(new Confusion(1, 0, 2, 2));
  }

  @Test
  void should_keep_only_the_texts_asked_for() {
    Scored two = FIVE.where(text -> text % 3 == 1);

    assertThat(two.size()).isEqualTo(2);
    assertThat(two.score(0)).isEqualTo(0.8f);
    assertThat(two.positives()).isZero();
    assertThat(two.negatives()).isEqualTo(2);
  }

  @Test
  void should_refuse_scores_that_do_not_fit_the_labels() {
    assertThatThrownBy(() -> Scored.of(new float[2], new boolean[3]))
        .hasMessage("2 scores do not belong to 3 labels");
    assertThatThrownBy(() -> Scored.of(new float[] {Float.NaN}, new boolean[1]))
        .hasMessage("a score is no number");
  }
}
