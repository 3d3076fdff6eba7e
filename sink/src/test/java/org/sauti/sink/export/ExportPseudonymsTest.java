package org.sauti.sink.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExportPseudonymsTest {
  @Test
  void should_call_somebody_the_same_throughout_one_export() {
    ExportPseudonyms names = new ExportPseudonyms(new byte[ExportPseudonyms.KEY_BYTES]);

    assertThat(names.person("author-1"))
        .isEqualTo(names.person("author-1"))
        .matches("p[0-9a-f]{16}")
        .isNotEqualTo(names.person("author-2"));
  }

  @Test
  void should_call_everybody_something_else_in_another_export() {
    ExportPseudonyms one = ExportPseudonyms.fresh();
    ExportPseudonyms other = ExportPseudonyms.fresh();

    assertThat(one.moderator("juma")).isNotEqualTo(other.moderator("juma"));
    assertThat(one.item("c1")).isNotEqualTo(other.item("c1"));
  }

  @Test
  void should_not_tell_that_a_moderator_and_an_author_are_one() {
    ExportPseudonyms names = ExportPseudonyms.fresh();

    assertThat(names.moderator("x").substring(1)).isNotEqualTo(names.person("x").substring(1));
  }
}
