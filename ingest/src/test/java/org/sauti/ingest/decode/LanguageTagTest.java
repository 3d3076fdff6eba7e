package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "pt-BR", "zh-Hant-TW", "in", "qu", "que", "quc", "fil", "ID"})
  void should_keep_tags_of_languages(String tag) {
    assertThat(LanguageTag.known(tag)).isEqualTo(tag);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "und", "UND", "und-Latn", "zxx", "mul", "MIS", "qme", "qht"})
  void should_drop_tags_that_name_no_language(String tag) {
    assertThat(LanguageTag.known(tag)).isNull();
  }
}
