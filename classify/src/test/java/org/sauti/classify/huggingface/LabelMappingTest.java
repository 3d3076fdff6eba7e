package org.sauti.classify.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.models.zoo.InvalidModelException;

class LabelMappingTest {
  private static final List<String> NAMES = List.of("NOT", "threats, plans", "a=b");

  @Test
  void should_read_what_it_writes() {
    // given: names with the characters that part the pairs
    List<String> labels = List.of("none", "threat+toxic", "toxic");

    // when
    String text = LabelMapping.describe(NAMES, labels);

    // then
    assertThat(text).isEqualTo("NOT=none,threats, plans=threat+toxic,a=b=toxic");
    assertThat(LabelMapping.parse(text, NAMES)).isEqualTo(labels);
  }

  @Test
  void should_take_labels_that_are_left_out_for_no_harm() {
    assertThat(LabelMapping.parse(" a=b = toxic ", NAMES)).containsExactly("none", "none", "toxic");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NOTE=toxic          | --map: the model has no label 'NOTE': did you mean 'NOT'?
          something=toxic     | --map: the model has no label 'something', only NOT, threats, plans, a=b
          NOT=toxik           | --map: NOT=toxik: no such harm: toxik: did you mean 'toxic'?
          NOT=toxic,NOT=none  | --map: 'NOT' must not be there twice
          NOT=none,toxic      | --map: toxic must be label=harm
          """)
  void should_say_what_is_wrong(String text, String message) {
    assertThatThrownBy(() -> LabelMapping.parse(text, NAMES))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(message);
  }
}
