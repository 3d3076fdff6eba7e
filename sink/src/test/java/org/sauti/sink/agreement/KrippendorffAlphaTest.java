package org.sauti.sink.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The examples are those of Krippendorff (2011); a dot is a missing value. */
class KrippendorffAlphaTest {

  @Test
  void should_agree_with_the_example_of_two_observers_and_two_values() {
    assertThat(alpha("0100000010", "1110010000")).isCloseTo(0.095, within(0.0005));
  }

  @Test
  void should_agree_with_the_example_of_two_observers_and_five_values() {
    assertThat(alpha("aabbdcccedda", "babbbccceddd")).isCloseTo(0.692, within(0.0005));
  }

  @Test
  void should_agree_with_the_example_of_four_observers_and_missing_values() {
    assertThat(alpha("123321412...", "1233224125.3", ".3332342251.", "12332441251."))
        .isCloseTo(0.743, within(0.0005));
  }

  @Test
  void should_be_one_for_full_agreement_and_below_zero_for_full_disagreement() {
    assertThat(alpha("0101", "0101")).isEqualTo(1);
    assertThat(alpha("0101", "1010")).isNegative();
  }

  @Test
  void should_be_unknown_when_all_said_the_same_or_nobody_said_anything() {
    KrippendorffAlpha<String> same = new KrippendorffAlpha<>();
    same.add(List.of("a", "a"), 10);

    assertThat(same.value()).isEmpty();
    assertThat(new KrippendorffAlpha<String>().value()).isEmpty();
  }

  @Test
  void should_count_a_unit_as_often_as_it_is_said() {
    KrippendorffAlpha<String> counted = new KrippendorffAlpha<>();
    counted.add(List.of("0", "0"), 5);
    counted.add(List.of("1", "1"), 1);
    counted.add(List.of("0", "1"), 4);

    assertThat(counted.value()).hasValueCloseTo(alpha("0100000010", "1110010000"), within(1e-9));
  }

  private static double alpha(String... observers) {
    KrippendorffAlpha<Character> alpha = new KrippendorffAlpha<>();
    IntStream.range(0, observers[0].length())
        .mapToObj(unit -> said(unit, observers))
        .forEach(alpha::add);
    return alpha.value().orElseThrow();
  }

  private static List<Character> said(int unit, String... observers) {
    return List.of(observers).stream()
        .map(observer -> observer.charAt(unit))
        .filter(value -> value != '.')
        .toList();
  }
}
