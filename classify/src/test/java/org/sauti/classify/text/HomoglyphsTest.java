package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomoglyphsTest {
  private final NormalizationStep step = new Homoglyphs();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // Cyrillic i, es and ha in a Latin word; Greek omicron; Latin alpha; Latin in Cyrillic.
        "you b\u0456t\u0441h and \u0455lut          | you bitch and slut",
        "wh\u03bfre                           | whore",
        "f\u0251ke \u0261irl                       | fake girl",
        "\u0441y\u043aa \u043f\u0440\u0438\u0432\u0435\u0442                     | \u0441\u0443\u043a\u0430 \u043f\u0440\u0438\u0432\u0435\u0442",
        "\u043fp\u0438\u0432e\u0442 \u043c\u0438\u0440                     | \u043f\u0440\u0438\u0432\u0435\u0442 \u043c\u0438\u0440",
        "what a \u0441\u0443\u043a\u0430 she is              | what a cyka she is",
        "\u13e2\u13a5\u13df\u13bb                             | pich",
        "\ua4e2\ua4e1\ua4f4\ua4d4                             | slut",
        "b\u0131tch k\u0131z                          | bitch k\u0131z",
        // Honest text.
        "\u0441\u0443\u043a\u0430                             | \u0441\u0443\u043a\u0430",
        "\u0432\u043e\u0442 \u043a\u0430\u043a iphone                   | \u0432\u043e\u0442 \u043a\u0430\u043a iphone",
        "hello, \u043f\u0440\u0438\u0432\u0435\u0442, \u043a\u0430\u043a and so on      | hello, \u043f\u0440\u0438\u0432\u0435\u0442, \u043a\u0430\u043a and so on",
        "\u03ba\u03b1\u03bb\u03b7\u03bc\u03ad\u03c1\u03b1 ok                      | \u03ba\u03b1\u03bb\u03b7\u03bc\u03ad\u03c1\u03b1 ok",
        "s\u0131k g\u00fczel \u00fee\u00f0                      | s\u0131k g\u00fczel \u00fee\u00f0",
        "\u05e1\u05d5\u05e3 of it                        | \u05e1\u05d5\u05e3 of it",
      })
  void should_put_the_letter_that_is_meant(String text, String expected) {
    assertThat(step.apply(NormalizedText.unchanged(text)).text()).isEqualTo(expected);
  }
}
