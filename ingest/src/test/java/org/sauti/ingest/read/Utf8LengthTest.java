package org.sauti.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8LengthTest {

  @ParameterizedTest
  @CsvSource({
    "abc, 3, false",
    "abc, 2, true",
    "é€, 5, false",
    "é€, 4, true",
    "🌙🌙, 8, false",
    "🌙🌙, 7, true",
    "a, 1000, false"
  })
  void should_count_bytes_not_characters(String text, int limit, boolean exceeds) {
    assertThat(Utf8Length.exceeds(text, limit)).isEqualTo(exceeds);
  }
}
