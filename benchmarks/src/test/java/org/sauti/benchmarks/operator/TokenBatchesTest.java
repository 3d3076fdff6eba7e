package org.sauti.benchmarks.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenBatchesTest {

  @Test
  void should_make_the_same_batches_of_equally_long_texts_each_time() {
    List<List<String>> batches = TokenBatches.make(4);

    assertThat(batches).isEqualTo(TokenBatches.make(4)).hasSize(4);
    assertThat(batches).allSatisfy(batch -> assertThat(batch).hasSize(TokenBatches.TEXTS));
    assertThat(batches.get(0)).allSatisfy(text -> assertThat(text.split(" ")).hasSize(14));
    assertThat(batches.get(1)).allSatisfy(text -> assertThat(text.split(" ")).hasSize(30));
    assertThat(batches.get(2)).allSatisfy(text -> assertThat(text.split(" ")).hasSize(62));
    assertThat(batches.get(3)).isNotEqualTo(batches.get(0));
  }
}
