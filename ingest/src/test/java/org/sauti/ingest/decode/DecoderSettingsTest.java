package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DecoderSettingsTest {
  @Test
  void should_be_sane_when_nothing_is_configured() {
    assertThat(DecoderSettings.of(Map.of()))
        .isEqualTo(new DecoderSettings(null, true, false, false));
  }

  @Test
  void should_read_every_option() {
    Map<String, String> options =
        Map.of(
            "server", "forum.example",
            "raw-json", "false",
            "plain-text", "true",
            "include-private", "true");
    assertThat(DecoderSettings.of(options))
        .isEqualTo(
            DecoderSettings.DEFAULT
                .withServer("forum.example")
                .withRawJson(false)
                .withPlainText(true)
                .withIncludePrivate(true));
  }

  @Test
  void should_refuse_options_that_do_not_exist_and_values_that_mean_nothing() {
    assertThatThrownBy(() -> DecoderSettings.of(Map.of("rawjson", "true")))
        .hasMessage("There is no decoder option 'rawjson': did you mean 'raw-json'?");
    assertThatThrownBy(() -> DecoderSettings.of(Map.of("plain-text", "yes")))
        .hasMessage("The decoder option 'plain-text' must be true or false but is 'yes'.");
    assertThatThrownBy(() -> DecoderSettings.of(Map.of("server", " ")))
        .hasMessage("The server is blank: name it, or leave it out.");
  }
}
