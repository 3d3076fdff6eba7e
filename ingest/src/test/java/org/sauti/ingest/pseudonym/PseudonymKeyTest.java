package org.sauti.ingest.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PseudonymKeyTest {
  private static final String HEX = "000102030405060708090a0b0c0d0e0f";

  @Test
  void should_read_hex_digits() {
    assertThat(PseudonymKey.of(" 000102030405060708090A0B0C0D0E0F\n").hex()).isEqualTo(HEX);
  }

  @Test
  void should_read_base64() {
    assertThat(PseudonymKey.of("AAECAwQFBgcICQoLDA0ODw==").hex()).isEqualTo(HEX);
  }

  @Test
  void should_take_any_other_text_as_it_is() {
    assertThat(PseudonymKey.of("nyota ya asubuhi").hex())
        .isEqualTo("6e796f74612079612061737562756869");
  }

  @Test
  void should_refuse_a_short_key_without_showing_it() {
    assertThatThrownBy(() -> PseudonymKey.of("too short"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The pseudonym key has fewer than 16 bytes. Make one with 'openssl rand -hex 32' and"
                + " set it as ingest.pseudonym-key.");
  }

  @Test
  void should_refuse_few_bytes_in_many_hex_digits() {
    assertThatThrownBy(() -> PseudonymKey.of("000102030405060708090a0b0c0d0e"))
        .hasMessageStartingWith("The pseudonym key has fewer than 16 bytes.");
  }

  @Test
  void should_refuse_the_demo_key_where_a_secret_is_needed() {
    assertThatThrownBy(PseudonymKey.DEMO::requireSecret)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The demo pseudonym key is public and not for production. Make one with 'openssl rand"
                + " -hex 32' and set it as ingest.pseudonym-key.");
  }

  @Test
  void should_recognise_the_demo_key_however_it_is_written() {
    assertThat(PseudonymKey.of(PseudonymKey.DEMO.hex()).isDemo()).isTrue();
    assertThat(PseudonymKey.of(HEX).requireSecret().isDemo()).isFalse();
  }

  @Test
  void should_never_show_the_key() {
    assertThat(PseudonymKey.of(HEX)).hasToString("PseudonymKey[secret]");
    assertThat(PseudonymKey.DEMO).hasToString("PseudonymKey[demo]");
  }
}
