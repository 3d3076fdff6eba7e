package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchedTextTest {

  @ParameterizedTest
  @CsvSource({
    "cafe, Café",
    "CAFÉ, cafe\u0301",
    "istanbul, İstanbul",
    "ISPARTA, ısparta",
    "strasse, Straße",
    "ΟΔΟΣ, οδός",
    "елка, Ёлка",
    "محمد, مُحَمَّد",
    "ｆｕｌｌ, full width",
    "file, ﬁle"
  })
  void should_be_found_in_any_case_and_with_any_accents(String searched, String text) {
    assertThat(SearchedText.of(searched).isIn(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"कि, की", "か, が", "ดี, ดำ", "cafe, cave"})
  void should_not_be_found_in_another_word(String searched, String text) {
    assertThat(SearchedText.of(searched).isIn(text)).isFalse();
  }
}
