package org.sauti.classify.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  @Test
  void should_compare_what_is_said_with_what_is_so() {
    // given: 0.25 said of four texts, of which one has the label; 0.75 of four, of which all do
    Reliability reliability =
        Reliability.of(
            Scored.of(
                new float[] {0.75f, 0.25f, 0.25f, 0.75f, 0.75f, 0.25f, 0.75f, 0.25f},
                new boolean[] {true, false, true, true, true, false, true, false}));

    // then
    assertThat(reliability.bins())
        .containsExactly(new Reliability.Bin(4, 0.25, 0.25), new Reliability.Bin(4, 0.75, 1));
    assertThat(reliability.expectedCalibrationError()).isCloseTo(0.125, within(1e-12));
  }

  @Test
  void should_put_as_many_texts_into_each_of_fifteen_bins() {
    // given: thirty texts; 0, 1/32, 2/32 ...
    float[] scores = new float[30];
    IntStream.range(0, 30).forEach(text -> scores[text] = text / 32f);

    // when
    Reliability reliability = Reliability.of(Scored.of(scores, new boolean[30]));

    // then
    assertThat(reliability.bins()).hasSize(15).allMatch(bin -> bin.texts() == 2);
    assertThat(reliability.bins().get(14)).isEqualTo(new Reliability.Bin(2, 28.5 / 32, 0));
    assertThat(reliability.expectedCalibrationError()).isCloseTo(14.5 / 32, within(1e-9));
  }

  @Test
  void should_not_know_the_error_of_no_texts() {
    Reliability none = Reliability.of(Scored.of(new float[0], new boolean[0]));

    assertThat(none.bins()).isEmpty();
    assertThat(none.expectedCalibrationError()).isNaN();
  }
}
