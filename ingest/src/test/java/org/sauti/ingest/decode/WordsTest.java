package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n\t", "\u00a0", "\u3000", "\u200b\u200d", "\ufeff", "\u2066 \u2069"})
  void should_find_nothing_to_judge_in_what_cannot_be_seen(String text) {
    assertThat(Words.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", " a ", "🙏", "\u200bno\u200b", "\ud83d"})
  void should_keep_everything_else_as_it_stands(String text) {
    assertThat(Words.of(text)).isEqualTo(text);
  }

  @Test
  void should_put_a_subject_line_above_the_text() {
    assertThat(Words.joined("subject", "text")).isEqualTo("subject\ntext");
    assertThat(Words.joined(null, "text")).isEqualTo("text");
    assertThat(Words.joined(" ", "text")).isEqualTo("text");
    assertThat(Words.joined("subject", "\n")).isEqualTo("subject");
  }
}
