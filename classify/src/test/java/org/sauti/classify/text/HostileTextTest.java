package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.classify.encode.EncodedText;
import org.sauti.classify.encode.HashedNgramEncoder;
import org.sauti.classify.encode.HashedNgramSettings;
import org.sauti.classify.language.LanguageGuess;
import org.sauti.classify.language.LanguageIdentifier;

/**
 * Long texts made to hurt cost no more for each char than short ones. The texts are so long (16
 * times what is ever accepted) that work in proportion to the length is done in a fraction of a
 * second, and work in proportion to its square, 10^12 steps, takes the better part of an hour.
 */
class HostileTextTest {
  private static final int LENGTH = 1 << 20;

  private final TextNormalizer normalizer = TextNormalizer.standard();
  private final HashedNgramEncoder encoder = new HashedNgramEncoder(HashedNgramSettings.standard());
  private final LanguageIdentifier identifier = LanguageIdentifier.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        "1",
        "@",
        "a@",
        "a.",
        "@a",
        "&",
        "&#",
        "&#1",
        "&amp;",
        "http://",
        "www.",
        "h",
        "+1 ",
        "1 ",
        "1-",
        " ",
        "\u3000",
        "!",
        "\u0300",
        "\u0316\u0300",
        "a\u0316\u0300\u0301",
        "\u200b",
        "\ufdfa",
        "\u1100",
        "\u1161",
        "\u11a8",
        "\u0bbe",
        "\ud83d\ude02",
        "\u54c8",
        "\u0e01\u0e33",
        "\u00df",
        "\u0130",
        "ab ",
        "\ud83d\udc69\u200d",
        "'",
        "a'",
        "a ",
        "a.",
        "a  ",
        "a. b ",
        "a\ud83d\udc4f",
        "\u4f60 ",
        "0a",
        "a0",
        "a!",
        "$",
        "$a",
        "b1tch",
        "3b",
        "a3b ",
        "a*",
        "a#b",
        "*",
        "aa",
        "aab",
        "ab",
        "abc",
        "abcde",
        "12",
        "ab a",
        "5",
        "\u0441",
        "\u0441c",
        "\u0441 c ",
        "\u0431b ",
        "\u0131",
        "\u0131w",
        "\u13a5",
        "\u1d00",
        "\ud83c\udde9",
        "\ud83d\udc4d\ud83c\udffd",
        "\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
        "\u0640",
        "\u0623\u064e",
        "\u0905\u093e",
        "\u0905\u093e\u0905",
        "\u0e01\u0e01",
        "\u30fc",
        "xqzvw ",
        "stpuid ",
        "womanthe",
        "stupd. ",
        "i1l1!|",
        "1a1e3o0 ",
        "w.o-m_a*n ",
        "wo-man-",
        "\u0e01 ",
        "\u4f60-",
        "\u0915 \u093f ",
        "a\ud83d\ude02 b",
        "k\u0131z "
      })
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
  void should_cost_work_in_proportion_to_the_length(String pattern) {
    String hostile = pattern.repeat(LENGTH / pattern.length());

    NormalizedText text = normalizer.normalize(hostile);
    EncodedText encoded = encoder.encode(text, "und");
    LanguageGuess guess = identifier.identify(text, "en");

    assertThat(text.original()).isEqualTo(hostile);
    assertThat(encoded.length()).isBetween(1, 4096);
    assertThat(guess.confidence()).isBetween(0f, 1f);
  }
}
