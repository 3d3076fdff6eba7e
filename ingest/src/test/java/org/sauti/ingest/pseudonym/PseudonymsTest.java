package org.sauti.ingest.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private final Pseudonyms pseudonyms = new Pseudonyms(PseudonymKey.DEMO);

  @Test
  void should_be_the_first_half_of_the_hash_that_openssl_makes() {
    // printf 'bluesky\0did:plc:abc' | openssl dgst -sha256 -hmac "$KEY"
    assertThat(pseudonyms.pseudonymOf("bluesky", "did:plc:abc"))
        .isEqualTo("d08eb74bf0f3eac787c4f5b8eb3a7d9d");
  }

  @Test
  void should_be_the_same_each_time() {
    String first = pseudonyms.pseudonymOf("mastodon", "did:plc:abc");

    assertThat(first).isEqualTo("7485faa6c34f7823e2e06227c7cda21c");
    assertThat(pseudonyms.pseudonymOf("mastodon", "did:plc:abc")).isEqualTo(first);
  }

  @Test
  void should_differ_where_only_the_border_between_platform_and_id_differs() {
    assertThat(pseudonyms.pseudonymOf("x", "abc")).isNotEqualTo(pseudonyms.pseudonymOf("xa", "bc"));
  }

  @Test
  void should_differ_under_another_key() {
    Pseudonyms others = new Pseudonyms(PseudonymKey.of("another key of mine"));

    assertThat(others.pseudonymOf("bluesky", "did:plc:abc"))
        .isNotEqualTo(pseudonyms.pseudonymOf("bluesky", "did:plc:abc"));
  }

  @Test
  void should_take_ids_in_any_script() {
    assertThat(pseudonyms.pseudonymOf("telegram", "@صوت🌙")).matches("[0-9a-f]{32}");
  }
}
