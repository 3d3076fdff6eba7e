package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedSyllablesTest {
  private final NormalizationStep step = new RepeatedSyllables();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "hahahahahaha             | haha",
        "xhahahah jajajaja        | xhahahah jaja",
        "lololol hehe banana      | lolol hehe banana",
        "😂🤣😂🤣😂🤣😂🤣             | 😂🤣😂🤣",
        "🇺🇸🇺🇸🇺🇸 🏳‍🌈🏳‍🌈🏳‍🌈🏳‍🌈       | 🇺🇸🇺🇸 🏳‍🌈🏳‍🌈",
        "mamamatay xhahahahax     | mamamatay xhahax",
        "?!?!?!?! 121212 1000000  | ?!?! 121212 1000000",
        "no no no no              | no no no no",
        "🐂🁂🐂🐂🐂                  | 🐂🁂🐂🐂",
        "abcdeabcdeabcde          | abcdeabcde",
      })
  void should_keep_two_of_the_same_syllable(String text, String expected) {
    assertThat(step.apply(NormalizedText.unchanged(text)).text()).isEqualTo(expected);
  }
}
