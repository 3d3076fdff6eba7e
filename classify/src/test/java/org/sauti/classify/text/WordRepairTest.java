package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordRepairTest {
  private final NormalizationStep step =
      new WordRepair(
          Vocabulary.of(
              "woman:50 women:50 stupid:50 worthless:40 their:60 line:50 lane:50 the:70 you:70"
                  + " are:70 and:66 terrible:40 person:50 from:60 form:50 caf\u00e9:40 paint:40"
                  + " \u0436\u0435\u043d\u0449\u0438\u043d\u0430:50 \u092e\u0939\u093f\u0932\u093e:50"
                  + " \u0627\u0644\u0646\u0633\u0648\u064a\u0627\u062a:50"));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "woamn                     | woman",
        "stpuid worhtless          | stupid worthless",
        "stupd wrthless            | stupid worthless",
        "cafe                      | caf\u00e9",
        "\u0436\u0435\u043d\u0449\u043d\u0438\u0430                   | \u0436\u0435\u043d\u0449\u0438\u043d\u0430",
        "\u0627\u0644\u0646\u0648\u0633\u064a\u0627\u062a                  | \u0627\u0644\u0646\u0633\u0648\u064a\u0627\u062a",
        "\u092e\u0932\u093e\u0939\u093f                     | \u092e\u0939\u093f\u0932\u093e",
        "youareaterrible           | youareaterrible",
        "youareterrible            | you are terrible",
        // What stays: words, several meanings, names, parts of other things.
        "from form paint           | from form paint",
        "wmn ln                    | wmn ln",
        "the Woamn                 | the Woamn",
        "@woamn #stpuid *stpuid woamn1 | @woamn #stpuid *stpuid woamn1",
        "xqzvw                     | xqzvw",
      })
  void should_write_the_known_word_that_was_meant(String text, String expected) {
    assertThat(step.apply(NormalizedText.unchanged(text)).text()).isEqualTo(expected);
  }

  @Test
  void should_trust_a_text_less_in_which_several_words_are_misspelt() {
    String careful = "the wmn and teh woman";
    String careless = "the lnie and teh stpuid woamn";

    assertThat(step.apply(NormalizedText.unchanged(careful)).text())
        .isEqualTo("the wmn and teh woman");
    assertThat(step.apply(NormalizedText.unchanged(careless)).text())
        .isEqualTo("the line and the stupid woman");
  }

  @Test
  void should_know_which_letters_of_the_original_a_repair_was_made_from() {
    String original = "you stpuid woamn";
    NormalizedText text = step.apply(NormalizedText.unchanged(original));
    int start = text.text().indexOf("stupid");

    Span span = text.toOriginal(start, start + "stupid".length());

    assertThat(original.substring(span.start(), span.end())).isEqualTo("stpuid");
  }

  @Test
  void should_hand_back_the_very_text_when_all_words_are_known() {
    NormalizedText text = NormalizedText.unchanged("you are the woman");

    assertThat(step.apply(text)).isSameAs(text);
  }
}
