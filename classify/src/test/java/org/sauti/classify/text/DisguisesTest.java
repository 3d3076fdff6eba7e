package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the whole chain, with the shipped words, makes of disguised texts and of clean ones. */
class DisguisesTest {
  private final TextNormalizer normalizer = TextNormalizer.standard();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "y0u ar3 a w0r7hl3ss wh0r3            | you are a worthless whore",
        "eres una put4 y una z0rra            | eres una puta y una zorra",
        "you are a stu.pid w_oman             | you are a stupid woman",
        "eres una pu_ta y una zor.ra          | eres una puta y una zorra",
        "\u0442\u0443.\u043f\u0430\u044f \u0431\u0430_\u0431\u0430 \u0437\u0430\u043a\u0440\u043e\u0439 \u0440\u043e\u0442             | \u0442\u0443\u043f\u0430\u044f \u0431\u0430\u0431\u0430 \u0437\u0430\u043a\u0440\u043e\u0439 \u0440\u043e\u0442",
        "\u092c\u091a_\u092a\u0928 \u092e\u0947\u0902 \u092a\u093f.\u0924\u093e                      | \u092c\u091a\u092a\u0928 \u092e\u0947\u0902 \u092a\u093f\u0924\u093e",
        "m u j e r t e n \u00ed a que ser          | mujer ten\u00eda que ser",
        "\u092e \u0939\u093f \u0932\u093e \u0913\u0902 \u0915\u094b                        | \u092e\u0939\u093f\u0932\u093e\u0913\u0902 \u0915\u094b",
        "eres una ets\u00fapida y una zrora        | eres una est\u00fapida y una zorra",
        "the women is stupd and wrthless      | the women is stupid and worthless",
        "Yourwifeis stupid andyou areaterrible person | your wife is stupid and you are a terrible person",
        "your\ud83d\udc4fwife\ud83d\udc4fis\ud83d\udc4fstupid           | your wife is stupid",
      })
  void should_undo_disguises(String text, String expected) {
    assertThat(normalizer.normalize(text).text()).isEqualTo(expected);
  }

  @Test
  void should_leave_names_as_they_are() {
    assertThat(normalizer.normalize("my friend Brian and Karen from Hebden").text())
        .isEqualTo("my friend brian and karen from hebden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "meet me at 6am or 10pm, i have a 4k tv and an mp3 of covid19",
        "we need make-up and/or a t-shirt, e.g. a blue one",
        "das war eine gute idee, ich mag die leute hier",
        "c'est l'histoire d'une femme qu'on n'oublie pas",
        "b\u00fct\u00fcn kad\u0131nlar g\u00fczel",
        "todas las mujeres tienen derecho a vivir tranquilas",
        "\u0432\u0441\u0435 \u0436\u0435\u043d\u0449\u0438\u043d\u044b \u0438\u043c\u0435\u044e\u0442 \u043f\u0440\u0430\u0432\u043e",
        "\u4f60\u597d \u8c22\u8c22",
      })
  void should_leave_clean_text_as_it_is(String text) {
    assertThat(normalizer.normalize(text).text()).isEqualTo(text);
  }
}
