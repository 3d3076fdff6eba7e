package org.sauti.enrich;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EnrichSettingsTest {
  @Test
  void should_refuse_to_remember_nothing() {
    assertThatThrownBy(() -> new EnrichSettings(Duration.ZERO))
        .hasMessage("enrich.memory must be positive but is PT0S");
  }
}
