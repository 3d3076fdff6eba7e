package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmojiFormsTest {
  private final NormalizationStep step = new EmojiForms();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "👍🏿 ok 👩🏽x             | 👍 ok 👩x",
        "🏿 alone 🌈             | 🏿 alone 🌈",
      })
  void should_drop_skin_tones(String text, String expected) {
    assertThat(step.apply(NormalizedText.unchanged(text)).text()).isEqualTo(expected);
  }
}
