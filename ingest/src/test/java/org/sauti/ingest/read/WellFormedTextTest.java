package org.sauti.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WellFormedTextTest {

  @Test
  void should_keep_whole_pairs() {
    String text = "usiku \ud83c\udf19 mwema";

    assertThat(WellFormedText.of(text)).isSameAs(text);
  }

  @Test
  void should_replace_each_half_that_stands_alone() {
    assertThat(WellFormedText.of("\udf19a\ud83c\ud83c\udf19b\ud83c"))
        .isEqualTo("\ufffda\ufffd\ud83c\udf19b\ufffd");
  }

  @Test
  void should_keep_null() {
    assertThat(WellFormedText.of(null)).isNull();
  }
}
