package org.sauti.sink.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.sink.Flagged;
import org.sauti.sink.console.Role;

/** What two moderators see when the time of one of them runs out. */
@ExtendWith(PicturesOfFailures.class)
class ClaimExpiryIT {
  @Test
  void should_give_an_item_to_somebody_else_when_its_time_ran_out(@TempDir Path folder)
      throws Exception {
    try (Shift shift = Shift.start(folder, Duration.ofSeconds(5))) {
      shift.flag(Flagged.comment("x1").queue("threats").text("ya haraka").flagged());
      Desk first = shift.desk("en").signIn(shift.person("amina", "threats", Role.MODERATOR)).take();
      assertThat(first.heading("Item in “Threats”")).isVisible();

      assertThat(first.toast()).containsText("Your time with this item ran out");

      Desk second =
          shift.desk("en").signIn(shift.person("bahati", "threats", Role.MODERATOR)).take();
      second.reveal("ya har");
      assertThat(second.comment()).hasText("ya haraka");
      assertThat(first.button("Remove")).isHidden();
    }
  }
}
