package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizedTextTest {
  private final TextNormalizer normalizer = TextNormalizer.standard();

  @ParameterizedTest(name = "{1} in {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "You B\u200bi\u00adTCH, go  | bitch  | B\u200bi\u00adTCH",
        "so duuuuumb !!!!  | dumb   | duuuuumb",
        "a &amp;&lt;b      | <      | &lt;",
        "an \ufb03 ligature  | f       | \ufb03",
        "cafe\u0301s shut       | \u00e9s     | e\u0301s",
        "hi @Foo.Bar you   | @user  | @Foo.Bar",
        "hi @Foo.Bar you   | ser    | @Foo.Bar",
        "ein Scheiss Stra\u00dfe | s str  | s Str",
        "Stra\u00dfe             | s      | S",
        "\uff33\uff34\uff2f\uff30 it          | stop   | \uff33\uff34\uff2f\uff30",
        "go \ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc69 now  | \u2764      | \ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc69",
        "you B.1.t C H ok  | bitch  | B.1.t C H",
        "you b.i.t.c.h ok  | itc    | i.t.c",
        "you sh!t a$$hole  | asshole | a$$hole",
        "ok HAHAHAHAHA no  | haha no | HAHAHAHAHA no",
        "so f#ck off       | fuck   | f#ck",
        "b\u0456\u0456\u0456t\u0441h now      | bitch  | b\u0456\u0456\u0456t\u0441h",
        "so \ud83c\udde7\ud83c\uddee\ud83c\uddf9 ok        | bit    | \ud83c\udde7\ud83c\uddee\ud83c\uddf9",
        "x \u0643\u064e\u0644\u0640\u0628 y         | \u0643\u0644\u0628    | \u0643\u064e\u0644\u0640\u0628",
        "x \u0905\u093e\u092a y           | \u0906      | \u0905\u093e",
        "a \ud83c\udff3\ufe0f\u200d\ud83c\udf08 b           | \ud83c\udf08      | \ud83c\udff3\ufe0f\u200d\ud83c\udf08",
        "you are a stpuid woman | stupid | stpuid",
        "the wrthless stupd one | worthless | wrthless",
        "the stu.p1d one | stupid | stu.p1d",
        "Yourwifeis stupid andyou areaterrible person | wife | wife",
        "the \ud83c\uddf3\ud83c\uddf5 flag    | \ud83c\uddf5      | \ud83c\uddf3\ud83c\uddf5",
      })
  void should_find_the_place_in_the_original(String original, String piece, String expected) {
    NormalizedText text = normalizer.normalize(original);
    int start = text.text().indexOf(piece);

    Span span = text.toOriginal(start, start + piece.length());

    assertThat(original.substring(span.start(), span.end())).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} without {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "you are awful today   | awful      | \"you are today\" | \"you are today\"",
        "You A\u200br\u00e9 B\ufb03, ok  | \u00e9 bffi,   | \"you arok\" | \"You A\u200brok\"",
        "\ud83d\ude02 &lt;b kind   | <b         | \"\ud83d\ude02 kind\"  | \"\ud83d\ude02 kind\"",
      })
  void should_leave_a_piece_out_of_both_texts(
      String original, String piece, String text, String rest) {
    NormalizedText whole = normalizer.normalize(original);
    int start = whole.text().indexOf(piece);

    NormalizedText without = whole.without(start, start + piece.length() + 1);

    assertThat(without.text()).isEqualTo(text);
    assertThat(without.original()).isEqualTo(rest);
    Span all = without.toOriginal(0, text.length());
    assertThat(all).isEqualTo(new Span(0, rest.length()));
  }

  @Test
  void should_cover_the_whole_original_but_the_space_around_it() {
    String original =
        "  Ｆｕｌｌ &quot;W\u00efdth\u200b\u2026 \ud83d\ude02\ud83d\ude02\ud83d\ude02!!! ";
    NormalizedText text = normalizer.normalize(original);

    Span span = text.toOriginal(0, text.text().length());

    // The third of the repeated marks at the end has no char of its own.
    assertThat(original.substring(span.start(), span.end()))
        .isEqualTo(original.strip().replaceFirst(".$", ""));
  }

  @Test
  void should_map_any_text_in_order_and_onto_whole_code_points() {
    Random random = new Random(7);
    List<String> alphabet =
        List.of(
            "a",
            "A",
            "B",
            " ",
            "  ",
            "\t",
            "@",
            "@bc",
            "http://x.y",
            "w.ww",
            "!",
            "!!!!",
            "&amp;",
            "&#38;",
            "&",
            ";",
            "\u200b",
            "\u0301",
            "\u0316",
            "\uff21",
            "\ufdfa",
            "\u00df",
            "\u0130",
            "\ud83d\ude02",
            "\ud83d",
            "\ude02",
            "\u200d",
            "\ufe0f",
            "1",
            "23456",
            "-",
            ".",
            "+",
            "\u1100",
            "\u1161",
            "\u11a8",
            "\u0930\u094d",
            "\u0e33",
            "\u00bd",
            "\u2026",
            "\ud835\udd1f",
            "\u0456",
            "\u0441\u043a",
            "\u0131",
            "ha",
            "$",
            "0",
            "x.y.z",
            "*",
            "#",
            "\u0623\u0640",
            "\u064e",
            "\u0905\u093e",
            "\ud83c\udffd",
            "\ud83d\udc4d",
            "\ud83c\udde9",
            "\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
            "\u1d00",
            "stpuid",
            "wrthless ",
            "w0m4n",
            "wo_man ",
            "youarethe",
            " f r o m ",
            "kadinlar ",
            "\u0436\u0435\u043d\u0449\u043d\u0438\u0430",
            "\u092e\u0939\u093f",
            "\u4f60 ");
    for (int round = 0; round < 3_000; round++) {
      StringBuilder original = new StringBuilder();
      for (int pieces = random.nextInt(14); pieces >= 0; pieces--) {
        original.append(alphabet.get(random.nextInt(alphabet.size())));
      }
      assertMappingIsSound(normalizer.normalize(original.toString()));
    }
  }

  private static void assertMappingIsSound(NormalizedText text) {
    String original = text.original();
    Span previous = new Span(0, 0);
    for (int index = 0; index < text.text().length(); index++) {
      Span span = text.toOriginal(index, index + 1);
      assertThat(span.length()).as(original).isPositive();
      assertThat(span.start()).as(original).isGreaterThanOrEqualTo(previous.start());
      assertThat(span.end()).as(original).isGreaterThanOrEqualTo(previous.end());
      assertThat(cutsPair(original, span.start())).as(original).isFalse();
      assertThat(cutsPair(original, span.end())).as(original).isFalse();
      previous = span;
    }
    assertThat(previous.end()).isLessThanOrEqualTo(original.length());
  }

  private static boolean cutsPair(String text, int index) {
    return index > 0
        && index < text.length()
        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
  }

  @Test
  void should_refuse_a_piece_that_is_not_there() {
    NormalizedText text = NormalizedText.unchanged("abc");

    assertThatThrownBy(() -> text.toOriginal(1, 4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> text.toOriginal(1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an empty piece has no place in the original");
  }
}
