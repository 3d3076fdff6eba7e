package org.sauti.enrich.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.sauti.models.Harm;

class ReasonTextsTest {
  private final ReasonTexts texts = ReasonTexts.english();

  @Test
  void should_name_every_harm_in_its_own_words() {
    assertThat(Arrays.stream(Harm.values()).map(texts::harm))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-zA-Z ]+"));
  }

  @Test
  void should_fill_in_an_operators_words_as_they_are() {
    assertThat(texts.text("reference", Map.of("reference", "it's {art. 8}")))
        .isEqualTo("see: it's {art. 8}");
  }

  @Test
  void should_name_languages_and_keep_tags_that_have_no_name() {
    assertThat(texts.language("pt-BR")).isEqualTo("Portuguese (Brazil)");
    assertThat(texts.language("qaa")).isEqualTo("qaa");
  }

  @Test
  void should_refuse_a_text_that_does_not_exist() {
    assertThatThrownBy(() -> texts.text("nothing", Map.of()))
        .isInstanceOf(MissingResourceException.class)
        .hasMessage("no text for nothing in en");
  }
}
