package org.sauti.classify.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sauti.classify.measure.IdentityBias.Area;
import org.sauti.models.zoo.Interval;

class PerformanceTest {
  /** 100 texts; every fourth has the label; the score tells it but for every tenth text. */
  private static final Scored HUNDRED = hundred();

  @Test
  void should_measure_a_label_with_intervals() {
    // when: of 25 texts with the label 5 score low (0, 20 ...), of 75 others 5 score high (10, 30
    // ...)
    Performance performance = Performance.of(HUNDRED, text -> HUNDRED.score(text) >= 0.5f);

    // then
    assertThat(performance.confusion()).isEqualTo(new Confusion(20, 5, 5, 70));
    assertThat(performance.metrics()).containsOnlyKeys(Metric.values());
    Interval recall = performance.metrics().get(Metric.RECALL);
    assertThat(recall.value()).isEqualTo(0.8);
    assertThat(recall.low()).isCloseTo(0.63, within(0.05));
    assertThat(recall.high()).isCloseTo(0.95, within(0.05));
    assertThat(performance.best().macroF1())
        .isEqualTo(performance.metrics().get(Metric.MACRO_F1).value());
    // 25 texts of 0.9, of which 20 have the label, and 75 of 0.1, of which 5 have it.
    assertThat(performance.reliability().expectedCalibrationError())
        .isCloseTo(0.25 * (0.9 - 0.8) + 0.75 * (0.1 - 5 / 75.0), within(1e-6));
  }

  @Test
  void should_leave_out_the_precision_of_a_label_that_was_never_flagged() {
    assertThat(Performance.of(HUNDRED, text -> false).metrics())
        .doesNotContainKey(Metric.PRECISION)
        .containsEntry(Metric.RECALL, new Interval(0, 0, 0));
  }

  @Test
  void should_not_measure_with_fewer_than_thirty_texts_of_one_class() {
    assertThat(Performance.isMeasurable(HUNDRED)).isFalse();
    assertThat(Performance.isMeasurable(twice(HUNDRED))).isTrue();
  }

  @Test
  void should_compare_texts_that_mention_a_group_with_the_others() {
    // given: in the subgroup every text scores 0.9, elsewhere the scores are right
    int texts = 240;
    float[] scores = new float[texts];
    boolean[] positive = new boolean[texts];
    for (int text = 0; text < texts; text++) {
      positive[text] = text % 2 == 0;
      scores[text] = text < 120 ? 0.9f : positive[text] ? 0.8f : 0.1f;
    }

    // when
    IdentityBias bias = IdentityBias.of(Scored.of(scores, positive), text -> text < 120);

    // then
    assertThat(bias.mentions()).isEqualTo(120);
    assertThat(bias.positives()).isEqualTo(60);
    assertThat(bias.areas())
        .containsEntry(Area.SUBGROUP, new Interval(0.5, 0.5, 0.5))
        .containsEntry(Area.BPSN, new Interval(0, 0, 0))
        .containsEntry(Area.BNSP, new Interval(1, 1, 1));
  }

  @Test
  void should_leave_out_areas_of_too_few_texts() {
    assertThat(IdentityBias.of(HUNDRED, text -> text < 10).areas()).isEmpty();
  }

  @Test
  void should_draw_the_curve_of_precision_and_recall() {
    Scored four =
        Scored.of(new float[] {0.9f, 0.7f, 0.5f, 0.3f}, new boolean[] {true, false, true, false});

    assertThat(OperatingPoint.curve(four, 100))
        .isEqualTo(List.of(new OperatingPoint(0.9f, 1, 0.5), new OperatingPoint(0.5f, 2 / 3.0, 1)));
    assertThat(OperatingPoint.curve(Scored.of(new float[1], new boolean[1]), 9)).isEmpty();
  }

  @Test
  void should_give_a_share_an_interval_even_when_it_is_none() {
    // Wilson's bound for 0 of 40: z^2 / (40 + z^2) = 3.8415 / 43.8415
    Interval none = new Share(0, 40).interval();

    assertThat(none.value()).isZero();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.08762, within(1e-5));
    assertThat(new Share(0, 0).value()).isNaN();
    assertThatThrownBy(() -> new Share(0, 0).interval()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Share(3, 2)).hasMessage("a share is part of a whole: 3 of 2");
  }

  private static Scored hundred() {
    float[] scores = new float[100];
    boolean[] positive = new boolean[100];
    for (int text = 0; text < 100; text++) {
      positive[text] = text % 4 == 0;
      boolean right = text % 10 != 0;
      scores[text] = positive[text] == right ? 0.9f : 0.1f;
    }
    return Scored.of(scores, positive);
  }

  private static Scored twice(Scored scored) {
    float[] scores = new float[2 * scored.size()];
    boolean[] positive = new boolean[scores.length];
    for (int text = 0; text < scores.length; text++) {
      scores[text] = scored.score(text % scored.size());
      positive[text] = scored.isPositive(text % scored.size());
    }
    return Scored.of(scores, positive);
  }
}
