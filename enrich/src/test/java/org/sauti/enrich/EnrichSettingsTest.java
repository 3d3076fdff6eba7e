package org.sauti.enrich;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EnrichSettingsTest {
  @Test
  void should_refuse_to_remember_nothing() {
    assertThatThrownBy(() -> new EnrichSettings(Duration.ZERO, 5, Duration.ofDays(1)))
        .hasMessage("enrich.memory must be positive but is PT0S");
    assertThatThrownBy(() -> new EnrichSettings(Duration.ofDays(1), 5, Duration.ZERO))
        .hasMessage("enrich.thread-memory must be positive but is PT0S");
  }

  @Test
  void should_refuse_to_carry_whole_threads() {
    assertThatThrownBy(() -> new EnrichSettings(Duration.ofDays(1), 21, Duration.ofDays(1)))
        .hasMessage("enrich.thread-comments must be in [0, 20] but is 21");
  }
}
