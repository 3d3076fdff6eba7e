package org.sauti.classify.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankingTest {
  /** From the highest: yes, no, yes, yes, no; not in that order, and partly below zero. */
  private static final Ranking FIVE =
      ranking(
          new float[] {-2f, 3f, 0.5f, -0.5f, 1f}, new boolean[] {false, true, true, true, false});

  /** From the highest: yes; then yes and no tied; then no. */
  private static final Ranking TIED =
      ranking(new float[] {0.5f, 0.9f, 0.5f, 0.1f}, new boolean[] {true, true, false, false});

  @Test
  void should_average_the_precision_at_each_positive() {
    assertThat(FIVE.averagePrecision()).isCloseTo((1 / 1.0 + 2 / 3.0 + 3 / 4.0) / 3, within(1e-12));
  }

  @Test
  void should_not_part_a_tie_for_average_precision() {
    assertThat(TIED.averagePrecision()).isCloseTo((1 / 1.0 + 2 / 3.0) / 2, within(1e-12));
  }

  @Test
  void should_count_the_pairs_in_the_right_order_as_auc() {
    // The no on rank 2 stands above two of three yes: 4 of 6 pairs are right.
    assertThat(FIVE.rocAuc()).isCloseTo(4 / 6.0, within(1e-12));
  }

  @Test
  void should_count_half_of_a_tie_for_auc() {
    assertThat(TIED.rocAuc()).isCloseTo(3.5 / 4, within(1e-12));
    assertThat(ranking(new float[] {0f, -0f}, new boolean[] {true, false}).rocAuc()).isEqualTo(0.5);
  }

  @Test
  void should_not_know_without_both_classes() {
    assertThat(ranking(new float[] {1f}, new boolean[] {true}).rocAuc()).isNaN();
    assertThat(ranking(new float[] {1f}, new boolean[] {false}).averagePrecision()).isNaN();
  }

  @Test
  void should_find_the_threshold_with_the_best_macro_f1() {
    // Flagging four: F1 = 6/7 for yes, 2/3 for no. Flagging one: 1/2 and 2/3. Others are worse.
    BestThreshold best = FIVE.bestMacroF1();

    assertThat(best.threshold()).isEqualTo(-0.5f);
    assertThat(best.macroF1()).isCloseTo((6 / 7.0 + 2 / 3.0) / 2, within(1e-12));
  }

  @Test
  void should_flag_nothing_when_that_is_best() {
    BestThreshold best =
        ranking(
                new float[] {0.9f, 0.8f, 0.7f, 0.6f, 0.5f, 0.1f},
                new boolean[] {false, false, false, false, false, true})
            .bestMacroF1();

    assertThat(best.threshold()).isEqualTo(Math.nextUp(0.9f));
    assertThat(best.macroF1()).isCloseTo(10 / 11.0 / 2, within(1e-12));
  }

  @Test
  void should_have_no_threshold_without_texts() {
    Ranking none = ranking(new float[0], new boolean[0]);

    assertThatThrownBy(none::bestMacroF1).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void should_count_texts_by_their_weight() {
    // Weights of FIVE by rank: 2 yes, 0 no, 1 yes, 0 yes, 3 no.
    int[] weights = {3, 2, 1, 0, 0};

    assertThat(FIVE.averagePrecision(weights)).isEqualTo(1.0);
    assertThat(FIVE.rocAuc(weights)).isEqualTo(1.0);
    assertThat(TIED.rocAuc(new int[] {2, 1, 3, 1}))
        .isCloseTo((2 * (1.5 + 1) + 4) / (3 * 4.0), within(1e-12));
  }

  private static Ranking ranking(float[] scores, boolean[] positive) {
    return Ranking.of(Scored.of(scores, positive));
  }
}
