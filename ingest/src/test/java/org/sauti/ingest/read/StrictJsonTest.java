package org.sauti.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.CharBuffer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.models.RejectCode;

class StrictJsonTest {

  @Test
  void should_parse_one_document() throws Exception {
    assertThat(StrictJson.parse(buffer(" {\"a\": [1, null]}\n"))).hasToString("{\"a\":[1,null]}");
  }

  @Test
  void should_skip_a_byte_order_mark() throws Exception {
    assertThat(StrictJson.parse(buffer("\ufeff{}"))).hasToString("{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"text\": \"secret\" | 1",
        "{\"a\": 1,\\n \"b\": secret} | 2",
        "secret | 1",
        "{'a': 1} | 1",
        "{\"a\": NaN} | 1",
        "{\"a\": 007} | 1",
        "{\"a\": 1,} | 1",
        "[1, 2 | 1"
      })
  void should_tell_where_it_breaks_but_not_what_is_there(String json, int line) {
    assertMalformed(json.replace("\\n", "\n"))
        .hasMessageMatching(
            "the JSON breaks at line "
                + line
                + ", column \\d+: send one complete JSON document per record")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "1 2", "{}]", "{} secret"})
  void should_refuse_anything_after_the_document(String json) {
    assertMalformed(json).hasMessageNotContaining("secret");
  }

  @Test
  void should_refuse_a_byte_order_mark_alone() {
    assertMalformed("\ufeff").hasMessageStartingWith("there is no JSON document");
  }

  @Test
  void should_refuse_what_is_nested_too_deep() throws Exception {
    assertThat(StrictJson.parse(buffer("[".repeat(500) + "]".repeat(500)))).hasSize(1);

    assertMalformed("[".repeat(501) + "]".repeat(501))
        .hasMessageStartingWith("the JSON is nested deeper than 500 levels");
    assertMalformed("[".repeat(1_000_000))
        .hasMessageStartingWith("the JSON is nested deeper than 500 levels");
  }

  @Test
  void should_refuse_a_number_that_is_too_long() {
    assertMalformed("1".repeat(101)).hasMessageContaining("a number of over 100 characters");
  }

  @Test
  void should_leave_the_length_of_texts_to_the_limit_on_texts() throws Exception {
    String text = "a".repeat(10_000_000);

    assertThat(StrictJson.parse(buffer("\"" + text + "\"")).textValue()).hasSize(10_000_000);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertMalformed(String json) {
    return assertThatThrownBy(() -> StrictJson.parse(buffer(json)))
        .isInstanceOfSatisfying(
            DecodeException.class, e -> assertThat(e.code()).isEqualTo(RejectCode.MALFORMED_JSON));
  }

  private static CharBuffer buffer(String json) {
    return CharBuffer.wrap(json.toCharArray());
  }
}
