package org.sauti.ingest.sauti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownPlatformsTest {
  private final KnownPlatforms platforms =
      new KnownPlatforms(List.of("bluesky", "mastodon"), List.of("jukwaa"));

  @Test
  void should_know_platforms_with_a_decoder_and_those_that_were_added() throws Exception {
    assertThat(platforms.require("mastodon")).isEqualTo("mastodon");
    assertThat(platforms.require("jukwaa")).isEqualTo("jukwaa");
  }

  @Test
  void should_suggest_the_name_that_was_meant() {
    assertThatThrownBy(() -> platforms.require("blusky"))
        .hasMessage(
            "platform 'blusky' is unknown (did you mean 'bluesky'?): name it under"
                + " ingest.platforms in the configuration");
  }

  @Test
  void should_not_guess_when_nothing_is_near() {
    assertThatThrownBy(() -> platforms.require("gazeti"))
        .hasMessageStartingWith("platform 'gazeti' is unknown: ");
  }

  @Test
  void should_not_repeat_what_is_no_name() {
    assertThatThrownBy(() -> platforms.require("you are a terrible person"))
        .hasMessageStartingWith("platform is not a known name: ");
  }

  @Test
  void should_say_when_it_is_missing() {
    assertThatThrownBy(() -> platforms.require(null)).hasMessageStartingWith("platform is missing");
    assertThatThrownBy(() -> platforms.require(" ")).hasMessageStartingWith("platform is missing");
  }
}
