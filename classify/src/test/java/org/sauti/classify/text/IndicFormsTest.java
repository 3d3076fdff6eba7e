package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicFormsTest {
  private final NormalizationStep step = new IndicForms();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "अाप नहीं                   | आप नहीं",
        "खु़दा x अाप                 | खु़दा x आप",
        "আাপ বাংলা                 | আাপ বাংলা",
        "தமிழ் latin                | தமிழ் latin",
      })
  void should_give_words_one_spelling(String text, String expected) {
    assertThat(step.apply(NormalizedText.unchanged(text)).text()).isEqualTo(expected);
  }
}
