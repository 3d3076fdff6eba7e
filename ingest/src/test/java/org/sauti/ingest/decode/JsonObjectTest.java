package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.RejectCode;

class JsonObjectTest {
  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"a\": null}"})
  void should_read_absent_and_null_alike(String json) throws DecodeException {
    JsonObject object = object(json);
    assertThat(object.has("a")).isFalse();
    assertThat(object.text("a")).isNull();
    assertThat(object.string("a")).isNull();
    assertThat(object.id("a")).isNull();
    assertThat(object.number("a")).isNull();
    assertThat(object.integer("a", 7)).isEqualTo(7);
    assertThat(object.flag("a")).isFalse();
    assertThat(object.objects("a")).isEmpty();
    assertThat(object.strings("a")).isEmpty();
    assertThat(object.object("a").exists()).isFalse();
    assertThat(object.object("a").object("b").string("c")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740993", "18446744073709551616", "-1001783456789"})
  void should_keep_every_digit_of_an_id(String id) throws DecodeException {
    assertThat(object("{\"a\": " + id + "}").id("a")).isEqualTo(id);
    assertThat(object("{\"a\": \"" + id + "\"}").id("a")).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "{}", "[]", "1.5", "1e3"})
  void should_refuse_ids_of_other_types(String json) {
    assertThatThrownBy(() -> object("{\"a\": " + json + "}").id("a"))
        .isInstanceOf(DecodeException.class)
        .extracting(thrown -> ((DecodeException) thrown).code())
        .isEqualTo(RejectCode.WRONG_TYPE);
  }

  @Test
  void should_take_a_blank_id_for_a_missing_one() {
    assertThatThrownBy(() -> object("{\"a\": \" \"}").requiredId("a"))
        .hasMessage("a is missing: " + RejectCode.MISSING_ID.remedy());
  }

  @Test
  void should_take_a_lone_object_for_a_list_of_one() throws DecodeException {
    assertThat(object("{\"a\": {\"b\": \"c\"}}").objects("a").get(0).string("b")).isEqualTo("c");
  }

  @Test
  void should_name_a_member_by_its_path() {
    assertThatThrownBy(
            () ->
                object("{\"a\": {\"b\": [{}, {\"c\": 1}]}}")
                    .object("a")
                    .objects("b")
                    .get(1)
                    .text("c"))
        .hasMessageStartingWith("a.b[1].c is of type number, not of type string");
  }

  @Test
  void should_name_only_the_end_of_a_long_path() throws DecodeException {
    JsonObject deep = object("{\"a\": ".repeat(20) + "{\"b\": 1}" + "}".repeat(20));
    for (int depth = 0; depth < 20; depth++) {
      deep = deep.object("a");
    }
    JsonObject deepest = deep;
    assertThatThrownBy(() -> deepest.text("b"))
        .hasMessageStartingWith("....a.a.a.a.a.a.a.b is of type number");
  }

  private static JsonObject object(String json) throws DecodeException {
    return JsonObject.of(TestDocument.parse(json).root());
  }
}
