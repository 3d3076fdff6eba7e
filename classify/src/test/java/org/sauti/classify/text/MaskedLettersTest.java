package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedLettersTest {
  private final NormalizationStep step = new MaskedLetters();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "f#ck sh%t b_tch c#nt     | f*ck sh*t b*tch c*nt",
        "b*tch f**k               | b*tch f**k",
        "c#sharp so#hashtag o_o   | c#sharp so#hashtag o_o",
        "my_name is_it_ok 5%x #me | my_name is_it_ok 5%x #me",
      })
  void should_put_one_mark_for_a_hidden_letter(String text, String expected) {
    assertThat(step.apply(NormalizedText.unchanged(text)).text()).isEqualTo(expected);
  }
}
