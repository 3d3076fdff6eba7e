package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacedSyllablesTest {
  private final NormalizationStep step = new SpacedSyllables();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\u4f60 \u4eec\u5973 \u4eba\u90fd \u662f               | \u4f60\u4eec\u5973\u4eba\u90fd\u662f",
        "\u4f60\u4eec-\u5973\u4eba\u90fd.\u662f\u732a             | \u4f60\u4eec\u5973\u4eba\u90fd\u662f\u732a",
        "\u0e2b \u0e0d \u0e34 \u0e07 \u0e0a\u0e31 \u0e48 \u0e27            | \u0e2b\u0e0d\u0e34\u0e07\u0e0a\u0e31\u0e48\u0e27",
        // What stays: spaces between phrases, lists, other scripts.
        "\u4f60\u4eec\u90fd\u662f\u597d\u4eba \u8c22\u8c22\u4f60\u4eec        | \u4f60\u4eec\u90fd\u662f\u597d\u4eba \u8c22\u8c22\u4f60\u4eec",
        "\u4ed6/\u5979 3.5 a.b                | \u4ed6/\u5979 3.5 a.b",
        "b i t c h                   | b i t c h",
      })
  void should_join_what_was_taken_apart(String text, String expected) {
    assertThat(step.apply(NormalizedText.unchanged(text)).text()).isEqualTo(expected);
  }
}
