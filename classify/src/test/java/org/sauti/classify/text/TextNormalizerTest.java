package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {
  private final TextNormalizer normalizer = TextNormalizer.standard();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "plain text stays             | plain text stays",
        "LOWER Case                   | lower case",
        "ISTANBUL \u0130zmir             | istanbul izmir",
        "Stra\u00dfe STRA\u1e9eE               | strasse strasse",
        "\uff26\uff35\uff2c\uff2c \u2460 \ud835\udd1f\ud835\udd26\ud835\udd31     | full 1 bit",
        "e\u0301te\u0301                       | \u00e9t\u00e9",
        "\uff76\uff9e                           | \u30ac",
        "\ufefb \ufdfa \u2026                       | \u0644\u0627 \ufdfa ..",
        "b\u200bi\u00adt\u2060c\ufe0fh\u202e            | bitch",
        "a\u0001b                         | ab",
        "noooooo!!!!! hmmm            | no!! hm",
        "\ud83d\ude02\ud83d\ude02\ud83d\ude02\ud83d\ude02                  | \ud83d\ude02\ud83d\ude02",
        "10000 kisses                 | 10000 kisses",
        "\u0e21\u0e32\u0e01\u0e01\u0e01\u0e01\u0e01                     | \u0e21\u0e32\u0e01",
        "tea &amp; cake &lt;3 &#39;x&#x27; | tea & cake <3 'x'",
        "AT&T &nosuch; &#xD;&          | at&t &nosuch; &",
        "don\u2019t \u201cquote\u201d                | don't \"quote\"",
        "hi @Some.One, you            | hi @user, you",
        "@a@b.example @user           | @user @user",
        "b@stard @ home               | bastard @ home",
        "see HTTPS://t.co/Ab?c=1, ok  | see http, ok",
        "(www.example.org)            | (http)",
        "awww.that is                 | aw.that is",
        "mail Ann.B+c@ex-ample.org!   | mail <email>!",
        "call +44 7700 900123 now     | call <phone> now",
        "call (0)30-1234567-8         | call (<phone>",
        "2019-10-11 19:30             | 2019-10-11 19:30",
        "11.10.2019 19:30             | 11.10.2019 19:30",
        "1234567890123456789          | 1234567890123456789",
        "B.1.T.C.H sh!!!t             | bitch shit",
        "\u0412\u0406\u0422\u0421\u041d you \ud835\udd1f\u0456tch       | bitch you bitch",
        "b\u200bi\u0456i\u0456itch \u028f\u1d0f\u1d1c        | bitch you",
        "F#CK HAHAHAHA                | fuck haha",
        "\ud83c\udff3\ufe0f\u200d\ud83c\udf08 \ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb         | \ud83c\udff3\u200d\ud83c\udf08 \ud83d\udc69\ud83d\udcbb",
      })
  void should_make_texts_with_the_same_meaning_look_the_same(String text, String expected) {
    assertThat(normalizer.normalize(text).text()).isEqualTo(expected);
  }

  @Test
  void should_leave_one_space_between_words_and_none_around() {
    assertThat(normalizer.normalize("\u3000 a\u00a0\t\r\n b\u2800c\u2003").text())
        .isEqualTo("a b c");
  }

  @Test
  void should_drop_accents_piled_on_a_letter() {
    String zalgo = "a" + "\u0316\u0300".repeat(50) + "b";

    assertThat(normalizer.normalize(zalgo).text()).isEqualTo("\u00e0\u0316\u0316\u0300b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200b", "\u200b \u202e"})
  void should_leave_nothing_of_a_text_with_nothing_to_read(String text) {
    assertThat(normalizer.normalize(text).text()).isEmpty();
  }

  @Test
  void should_drop_halves_of_characters() {
    assertThat(normalizer.normalize("a\ud83d b\udc00 \ud800").text()).isEqualTo("a b");
  }

  @Test
  void should_keep_a_number_that_is_no_character_as_it_is() {
    assertThat(normalizer.normalize("&#x110000; &#12345678; &#xZ;").text())
        .isEqualTo("&#x110000; &#12345678; &#xz;");
  }

  @Test
  void should_hand_back_the_very_text_when_there_is_nothing_to_do() {
    String text = "nothing to do here";

    assertThat(normalizer.normalize(text).text()).isSameAs(text);
  }
}
