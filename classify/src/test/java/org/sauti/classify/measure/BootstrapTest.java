package org.sauti.classify.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.sauti.models.zoo.Interval;

class BootstrapTest {
  private static final ToDoubleFunction<int[]> SHARE_OF_THE_FIRST_HALF =
      weights ->
          Arrays.stream(weights, 0, weights.length / 2).sum()
              / (double) Arrays.stream(weights).sum();

  @Test
  void should_come_close_to_the_interval_of_theory() {
    // given: a share of one half among 400; its standard error is 0.5 / sqrt(400) = 0.025, and a
    // bound out of a thousand resamples has an error of about 0.0025 itself
    Interval share = intervals(400, SHARE_OF_THE_FIRST_HALF).get("m");

    // then
    assertThat(share.value()).isEqualTo(0.5);
    assertThat(share.low()).isCloseTo(0.5 - 1.96 * 0.025, within(0.0075));
    assertThat(share.high()).isCloseTo(0.5 + 1.96 * 0.025, within(0.0075));
  }

  @Test
  void should_give_the_same_interval_every_time() {
    assertThat(intervals(50, SHARE_OF_THE_FIRST_HALF))
        .isEqualTo(intervals(50, SHARE_OF_THE_FIRST_HALF));
  }

  @Test
  void should_draw_as_many_texts_as_there_are() {
    assertThat(intervals(7, weights -> Arrays.stream(weights).sum() / 7.0).get("m"))
        .isEqualTo(new Interval(1, 1, 1));
  }

  @Test
  void should_leave_out_a_measure_that_nobody_knows() {
    assertThat(intervals(3, weights -> Double.NaN)).isEmpty();
  }

  @Test
  void should_not_count_resamples_without_an_answer() {
    // The first text is missing in about a third of the resamples.
    assertThat(intervals(3, weights -> weights[0] == 0 ? Double.NaN : 0.5).get("m"))
        .isEqualTo(new Interval(0.5, 0.5, 0.5));
  }

  @Test
  void should_interpolate_quantiles() {
    assertThat(Bootstrap.quantile(new double[] {0, 1, 2, 3}, 0.5)).isEqualTo(1.5);
    assertThat(Bootstrap.quantile(new double[] {0, 1, 2, 3}, 1)).isEqualTo(3);
  }

  private static Map<String, Interval> intervals(int texts, ToDoubleFunction<int[]> measure) {
    return Bootstrap.intervals(texts, Map.of("m", measure));
  }
}
