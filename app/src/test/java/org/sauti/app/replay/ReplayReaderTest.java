package org.sauti.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.app.UserException;

class ReplayReaderTest {
  private final ReplayReader envelopes = ReplayReader.envelopes("stream.jsonl", null);

  @Test
  void should_send_a_plain_line_as_it_is() {
    ReplayRecord read = ReplayReader.documents("f", "raw.x").read("{\"a\": 1}", 1);

    assertThat(read.topic()).isEqualTo("raw.x");
    assertThat(read.value()).isEqualTo("{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
    assertThat(read.key()).isNull();
  }

  @Test
  void should_read_topic_key_headers_and_value_of_an_envelope() {
    ReplayRecord read =
        envelopes.read(
            "{\"topic\":\"raw.discourse\",\"key\":\"k\",\"headers\":{\"X-Event\":\"e\"},"
                + "\"value\":{\"post\":{\"id\":1}}}",
            1);

    assertThat(read.topic()).isEqualTo("raw.discourse");
    assertThat(new String(read.key(), StandardCharsets.UTF_8)).isEqualTo("k");
    assertThat(read.headers()).containsEntry("X-Event", "e").hasSize(1);
    assertThat(new String(read.value(), StandardCharsets.UTF_8)).isEqualTo("{\"post\":{\"id\":1}}");
  }

  @Test
  void should_keep_broken_content_broken() {
    assertThat(envelopes.read("{\"topic\":\"t\",\"raw\":\"{\\\"cut\"}", 1).value())
        .isEqualTo("{\"cut".getBytes(StandardCharsets.UTF_8));
    assertThat(envelopes.read("{\"topic\":\"t\",\"base64\":\"/w==\"}", 1).value())
        .isEqualTo(new byte[] {(byte) 0xff});
    assertThat(envelopes.read("{\"topic\":\"t\",\"value\":null}", 1).value()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"topic\":\"t\"}", "{\"value\":1}", "{\"topic\":\"t\",\"base64\":\"*\"}", "{"})
  void should_name_the_line_of_what_is_no_envelope(String line) {
    assertThatThrownBy(() -> envelopes.read(line, 7))
        .isInstanceOf(UserException.class)
        .hasMessage("stream.jsonl:7: not an envelope with topic and value, raw or base64");
  }
}
