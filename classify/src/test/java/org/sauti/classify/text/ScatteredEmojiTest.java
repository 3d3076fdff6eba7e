package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScatteredEmojiTest {
  private final NormalizationStep step = new ScatteredEmoji();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "you\ud83d\udc4fare\ud83d\udc4fa\ud83d\udc4frat       | you are a rat",
        "you\ud83d\udd25 are\ud83d\udc80 a rat\ud83d\ude02    | you are a rat\ud83d\ude02",
        "\u4f60\ud83d\udd25\u662f\ud83d\udc80\u732a\ud83d\ude02\u554a            | \u4f60\u662f\u732a\u554a",
        // What stays.
        "so \ud83d\ude02 funny and \ud83d\ude0d sweet        | so \ud83d\ude02 funny and \ud83d\ude0d sweet",
        "what a day\ud83d\ude02                 | what a day\ud83d\ude02",
        "\ud83d\ude02\ud83d\ude02\ud83d\ude02 no \ud83d\ude02\ud83d\ude02\ud83d\ude02            | \ud83d\ude02\ud83d\ude02\ud83d\ude02 no \ud83d\ude02\ud83d\ude02\ud83d\ude02",
      })
  void should_leave_out_emoji_that_only_part_words(String text, String expected) {
    assertThat(step.apply(NormalizedText.unchanged(text)).text()).isEqualTo(expected);
  }
}
