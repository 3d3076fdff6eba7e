package org.sauti.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NeutralLocaleTest {
  private static final Locale TURKISH = new Locale("tr", "TR");

  private final Locale usual = Locale.getDefault(Locale.Category.FORMAT);

  @BeforeEach
  void speakTurkish() {
    Locale.setDefault(TURKISH);
  }

  @AfterEach
  void speakAsUsual() {
    Locale.setDefault(usual);
  }

  @Test
  void should_spell_identifiers_for_machines_and_then_speak_turkish_again() {
    assertThat(
            NeutralLocale.during(
                () -> "EARLIEST".toLowerCase(Locale.getDefault(Locale.Category.FORMAT))))
        .isEqualTo("earliest");
    assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(TURKISH);
    assertThat(Locale.getDefault(Locale.Category.DISPLAY)).isEqualTo(TURKISH);
  }

  @Test
  void should_speak_turkish_again_after_a_failure() {
    assertThatThrownBy(
            () ->
                NeutralLocale.during(
                    () -> {
                      throw new IllegalStateException("no broker");
                    }))
        .hasMessage("no broker");
    assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(TURKISH);
  }
}
