package org.sauti.classify.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "en, en",
    "EN, en",
    "TR, tr",
    "pt-BR, pt",
    "pt_br, pt",
    "zh-Hant-TW, zh",
    "hi-latn-IN, hi-Latn",
    "sr-Latn, sr-Latn",
    "uz-Latn, uz",
    "bho, bho",
    "und, und",
    "'', und",
    "???, und",
  })
  void should_reduce_a_tag_to_its_language(String tag, String expected) {
    assertThat(LanguageTag.canonical(tag)).isEqualTo(expected);
  }
}
