package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicLettersTest {
  private final NormalizationStep step = new ArabicLetters();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "كَلْبٌ كـــلب               | كلب كلب",
        "أنت إلى آخر مدرسة          | انت الي اخر مدرسه",
        "کتاب کی                  | كتاب كي",
        "کرتے ہیں کرتی             | كرتے هيں كرتي",
        "latin only               | latin only",
      })
  void should_give_letters_one_form(String text, String expected) {
    assertThat(step.apply(NormalizedText.unchanged(text)).text()).isEqualTo(expected);
  }
}
