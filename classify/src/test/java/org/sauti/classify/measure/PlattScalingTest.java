package org.sauti.classify.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlattScalingTest {
  @Test
  void should_go_through_the_targets_where_two_numbers_can() {
    // given: logit 0 with 2 of 10 positive, logit 1 with 8 of 10. The targets are 11/12 and 1/12,
    // so that the means are (2 * 11 + 8) / 120 = 1/4 and (8 * 11 + 2) / 120 = 3/4.
    PlattScaling scaling = PlattScaling.fit(logits(), labels());

    // then
    assertThat(scaling.probability(0)).isCloseTo(0.25, within(1e-6));
    assertThat(scaling.probability(1)).isCloseTo(0.75, within(1e-6));
    assertThat(scaling.intercept()).isCloseTo(-Math.log(3), within(1e-5));
    assertThat(scaling.slope()).isCloseTo(2 * Math.log(3), within(1e-5));
  }

  @Test
  void should_count_a_text_of_weight_two_as_two_texts() {
    // given: what was twenty texts is four, of weight 8, 2, 2, 8
    PlattScaling scaling =
        PlattScaling.fit(
            new double[] {0, 0, 1, 1},
            new boolean[] {false, true, false, true},
            new double[] {8, 2, 2, 8});

    // then
    assertThat(scaling.slope())
        .isCloseTo(PlattScaling.fit(logits(), labels()).slope(), within(1e-5));
  }

  @Test
  void should_stay_finite_when_the_logits_part_the_texts() {
    // given: the targets are 2/3 and 1/3
    PlattScaling scaling = PlattScaling.fit(new double[] {-500, 500}, new boolean[] {false, true});

    // then
    assertThat(scaling.probability(500)).isCloseTo(2 / 3.0, within(1e-6));
    assertThat(scaling.probability(-1e6)).isCloseTo(0, within(1e-9));
  }

  @Test
  void should_need_both_classes_and_as_many_of_each() {
    assertThatThrownBy(() -> PlattScaling.fit(new double[1], new boolean[] {true}))
        .hasMessage("texts with and without the label are needed");
    assertThatThrownBy(() -> PlattScaling.fit(new double[1], new boolean[2]))
        .hasMessage("logits, labels and weights must be equally many");
  }

  private static double[] logits() {
    return IntStream.range(0, 20).mapToDouble(text -> text / 10).toArray();
  }

  private static boolean[] labels() {
    boolean[] labels = new boolean[20];
    IntStream.range(0, 20).forEach(text -> labels[text] = text < 2 || text >= 12);
    return labels;
  }
}
