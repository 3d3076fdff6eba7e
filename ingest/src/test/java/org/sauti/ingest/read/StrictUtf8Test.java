package org.sauti.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.models.RejectCode;

class StrictUtf8Test {
  private final StrictUtf8 utf8 = new StrictUtf8();

  @Test
  void should_decode_every_plane() throws Exception {
    String text = "a\u0000é\u20ac\ud83c\udf19";

    assertThat(utf8.decode(text.getBytes(StandardCharsets.UTF_8)).toString()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    // bytes in ISO 8859-1, first wrong byte: stray, truncated, overlong, surrogate, out of range
    "'ab\u00ff', 3",
    "'\u0080', 1",
    "'a\u00c3', 2",
    "'a\u00e2\u0082', 2",
    "'\u00c0\u0080', 1",
    "'xyz\u00ed\u00a0\u0080', 4",
    "'\u00f4\u0090\u0080\u0080', 1"
  })
  void should_name_the_first_byte_that_is_wrong(String bytes, int position) {
    byte[] value = bytes.getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> utf8.decode(value))
        .isInstanceOf(DecodeException.class)
        .hasMessage(
            "the value is not UTF-8 from byte "
                + position
                + " of "
                + value.length
                + " on: send UTF-8")
        .extracting(thrown -> ((DecodeException) thrown).code())
        .isEqualTo(RejectCode.INVALID_UTF8);
  }

  @Test
  void should_decode_again_after_a_failure() throws Exception {
    assertThatThrownBy(() -> utf8.decode(new byte[] {(byte) 0xe2})).isNotNull();

    assertThat(utf8.decode(new byte[] {'o', 'k'}).toString()).isEqualTo("ok");
  }
}
