package org.sauti.classify.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sauti.classify.encode.EncodedText;

class BatchPlannerTest {

  @Test
  void should_put_texts_of_similar_length_together() {
    // given: no more than a quarter padding
    BatchPlanner planner = new BatchPlanner(new BatchLimits(64, 8192, 0.25));

    // when
    List<List<Integer>> runs = planner.plan(lengths(30, 5, 100, 6, 31, 5));

    // then
    assertThat(runs).containsExactly(List.of(1, 5, 3), List.of(0, 4), List.of(2));
  }

  @Test
  void should_keep_to_the_most_rows() {
    BatchPlanner planner = new BatchPlanner(new BatchLimits(2, 8192, 0.25));

    assertThat(planner.plan(lengths(7, 7, 7, 7, 7)))
        .containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
  }

  @Test
  void should_keep_to_the_most_cells_but_run_a_longer_text_alone() {
    BatchPlanner planner = new BatchPlanner(new BatchLimits(64, 100, 0.25));

    assertThat(planner.plan(lengths(50, 200, 50, 50)))
        .containsExactly(List.of(0, 2), List.of(3), List.of(1));
  }

  @Test
  void should_allow_no_padding_at_all() {
    BatchPlanner planner = new BatchPlanner(new BatchLimits(64, 8192, 0));

    assertThat(planner.plan(lengths(3, 4, 3, 4))).containsExactly(List.of(0, 2), List.of(1, 3));
  }

  @Test
  void should_plan_nothing_for_nothing() {
    assertThat(new BatchPlanner(BatchLimits.DEFAULT).plan(List.of())).isEmpty();
  }

  private static List<EncodedText> lengths(int... lengths) {
    return Arrays.stream(lengths)
        .mapToObj(length -> new EncodedText(new int[length], null))
        .toList();
  }
}
