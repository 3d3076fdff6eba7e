package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DressedLettersTest {
  private final NormalizationStep step = new DressedLetters();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ʙɪᴛᴄʜ ꜱʟᴜᴛ              | bitch slut",
        "🅱itch 🅑🅘🅣           | bitch bit",
        "🇧🇮🇹🇨🇭 🇧 🇮               | bitch b i",
        "🇸🇱🇺🇹                    | slut",
        "🇩🇪 🇫🇷🇪🇺 flags            | 🇩🇪 🇫🇷🇪🇺 flags",
        "ɛwe ɔk                  | ɛwe ɔk",
      })
  void should_put_plain_letters(String text, String expected) {
    assertThat(step.apply(NormalizedText.unchanged(text)).text()).isEqualTo(expected);
  }
}
