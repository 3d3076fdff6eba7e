package org.sauti.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sauti.sink.queue.QueueTimes;

class QueueSettingsTest {

  @Test
  void should_listen_on_this_machine_only_unless_told_otherwise() {
    QueueSettings settings = QueueSettings.of("localhost:9092", Path.of("state"), 8080);

    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.times().claim()).isEqualTo(Duration.ofMinutes(10));
    assertThat(settings.clientProperties()).containsEntry("bootstrap.servers", "localhost:9092");
  }

  @Test
  void should_refuse_settings_that_cannot_work() {
    assertThatThrownBy(() -> QueueSettings.of("localhost:9092", Path.of("state"), 65_536))
        .hasMessage("port must be in [0, 65535] but is 65536");
    assertThatThrownBy(() -> QueueSettings.of(" ", Path.of("state"), 0))
        .hasMessage("bootstrapServers must not be blank");
    assertThatThrownBy(() -> new QueueTimes(Duration.ofMillis(999), Duration.ofDays(1)))
        .hasMessage("claim must last at least 1 s but lasts PT0.999S");
    assertThatThrownBy(() -> new QueueTimes(Duration.ofHours(1), Duration.ofMinutes(1)))
        .hasMessage("retention must not be shorter than a claim");
  }
}
