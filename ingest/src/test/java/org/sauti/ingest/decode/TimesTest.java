package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.RejectCode;

class TimesTest {
  @ParameterizedTest
  @CsvSource({
    "2024-03-05T18:20:41Z,                2024-03-05T18:20:41Z",
    "2024-03-05T18:20:41.702Z,            2024-03-05T18:20:41.702Z",
    "2024-03-05T18:20:41.702000+00:00,    2024-03-05T18:20:41.702Z",
    "2024-03-05T18:20:41.123456789-05:30, 2024-03-05T23:50:41.123456789Z",
    "2024-03-05T18:20:41+0200,            2024-03-05T16:20:41Z",
    "2024-03-05t18:20:41z,                2024-03-05T18:20:41Z",
    "2024-03-05T18:20Z,                   2024-03-05T18:20:00Z",
    "2024-03-05T18:20:41,                 2024-03-05T18:20:41Z",
    "2024-03-05,                          2024-03-05T00:00:00Z"
  })
  void should_read_iso_times(String text, Instant time) throws DecodeException {
    assertThat(Times.iso(object("\"" + text + "\""), "at")).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "1709662841",
        "2024-02-30T00:00:00Z",
        "+12345-01-01T00:00:00Z",
        "2024-3-5"
      })
  void should_refuse_other_texts_without_quoting_them(String text) {
    assertThatThrownBy(() -> Times.iso(object("\"" + text + "\""), "at"))
        .isInstanceOf(DecodeException.class)
        .hasMessage("at is no ISO 8601 time: " + RejectCode.INVALID_VALUE.remedy());
  }

  @ParameterizedTest
  @CsvSource({
    "1725911162329308, MICROS,  2024-09-09T19:46:02.329308Z",
    "1709662841702,    MILLIS,  2024-03-05T18:20:41.702Z",
    "1709662841,       SECONDS, 2024-03-05T18:20:41Z",
    "1709662841.0,     SECONDS, 2024-03-05T18:20:41Z",
    "1709662841.702,   SECONDS, 2024-03-05T18:20:41.702Z",
    "1.709662841E9,    SECONDS, 2024-03-05T18:20:41Z",
    "0,                SECONDS, 1970-01-01T00:00:00Z"
  })
  void should_count_from_1970(String number, ChronoUnit unit, Instant time) throws DecodeException {
    assertThat(Times.epoch(object(number), "at", unit)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e300", "-1e300", "9223372036854775807", "99999999999999999999999999"})
  void should_refuse_numbers_beyond_all_calendars(String number) {
    assertThatThrownBy(() -> Times.epoch(object(number), "at", ChronoUnit.SECONDS))
        .isInstanceOf(DecodeException.class)
        .hasMessage("at is no time in seconds: " + RejectCode.INVALID_VALUE.remedy());
  }

  @Test
  void should_take_null_and_blank_for_no_time() throws DecodeException {
    assertThat(Times.iso(object("null"), "at")).isNull();
    assertThat(Times.iso(object("\"\""), "at")).isNull();
    assertThat(Times.epoch(object("null"), "at", ChronoUnit.SECONDS)).isNull();
  }

  private static JsonObject object(String json) throws DecodeException {
    return JsonObject.of(TestDocument.parse("{\"at\": " + json + "}").root());
  }
}
