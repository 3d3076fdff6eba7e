package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsInWordsTest {
  private final NormalizationStep step =
      new SignsInWords(
          Vocabulary.of(
              "woman:50 women:50 stupid:50 the:70 and:70 or:60 wo:20 man:60 fuck:60 fck:20 a:70"
                  + " \u0442\u0443\u043f\u0430\u044f:50 \u0631\u062e\u064a\u0635\u0647:50"
                  + " \u092c\u091a\u092a\u0928:50 make-up:40 makeup:40"));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "w0m4n $tup1d               | woman stupid",
        "5tup1d w0m3n               | stupid women",
        "wom.an stu-pid wo_men      | woman stupid women",
        "w.o-m_a*n stu\ud83d\ude02pid            | woman stupid",
        "s+upid stup!d              | stupid stupid",
        "f#ck f*ck f%ck             | fuck fuck fuck",
        "wo-man                     | woman",
        "\u0442\u0443.\u043f\u0430\u044f \u0442_\u0443\u043f\u0430\u044f                | \u0442\u0443\u043f\u0430\u044f \u0442\u0443\u043f\u0430\u044f",
        "\u0631\u062e.\u064a\u0635\u0647                      | \u0631\u062e\u064a\u0635\u0647",
        "\u092c\u091a_\u092a\u0928                       | \u092c\u091a\u092a\u0928",
        // Unknown words of a text that does so everywhere.
        "w0m3n 7h3 zx1rk            | women the zxirk",
        "wo.man st.upid zx_irk      | woman stupid zxirk",
        // What stays.
        "zx1rk zx_irk               | zx1rk zx_irk",
        "and/or make-up 6am 10k     | and/or make-up 6am 10k",
        "@wo_man #wo_man <email>    | @wo_man #wo_man <email>",
        "the woman. and, a! 19.30   | the woman. and, a! 19.30",
        "woman's don't              | woman's don't",
      })
  void should_read_what_only_looks_like_a_word(String text, String expected) {
    assertThat(step.apply(NormalizedText.unchanged(text)).text()).isEqualTo(expected);
  }
}
