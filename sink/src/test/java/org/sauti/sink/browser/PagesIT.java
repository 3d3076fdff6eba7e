package org.sauti.sink.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.sink.Flagged;
import org.sauti.sink.browser.Shift.Person;
import org.sauti.sink.console.Role;

/** Every page as axe sees it, in both themes and in both directions. */
@ExtendWith(PicturesOfFailures.class)
class PagesIT {
  private static final List<String> PAGES =
      List.of("work", "queues", "queues/threats", "lead", "export", "people", "me");

  @TempDir static Path folder;
  private static Shift shift;
  private static Person everything;

  @BeforeAll
  static void start() throws Exception {
    shift = Shift.start(folder, Duration.ofMinutes(10));
    everything = shift.person("zawadi", null, Role.values());
    shift.flag(
        Flagged.comment("p1").text("maneno makali").flagged(),
        Flagged.comment("p2").language("ar").text("كلام قاس").flagged());
  }

  @AfterAll
  static void stop() throws Exception {
    if (shift != null) {
      shift.close();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void should_have_no_barriers_in_either_theme(ColorScheme theme) {
    Desk desk = shift.desk("en");
    desk.page()
        .emulateMedia(
            new Page.EmulateMediaOptions()
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE));
    assertThat(desk.open().heading("Sign in")).isVisible();
    assertThat(desk.barriers()).as("sign-in").isEmpty();

    walk(desk.signIn(everything));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "ur"})
  void should_have_no_barriers_from_right_to_left(String locale) {
    Desk desk = shift.desk(locale).signIn(everything);
    assertThat(desk.page().locator("html")).hasAttribute("dir", "rtl");

    walk(desk);
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "ar"})
  void should_not_scroll_sideways_on_a_small_phone(String locale) {
    Desk desk = shift.desk(locale);
    desk.page().setViewportSize(360, 640);
    desk.signIn(everything);

    for (String page : PAGES) {
      desk.open(page);
      assertThat(desk.page().locator("#main h1").first()).isVisible();
      assertThat(desk.sidewaysPixels()).as(page).isZero();
    }

    desk.open("work");
    desk.page().locator("#main .primary.large").click();
    assertThat(desk.page().locator(".actions")).isVisible();
    assertThat(desk.sidewaysPixels()).as("an item").isZero();
    desk.page().locator(".action.remove").click();
    assertThat(desk.page().locator(".whys")).isVisible();
    assertThat(desk.sidewaysPixels()).as("an item with reasons").isZero();
    assertThat(desk.page().locator(".dock").boundingBox().height).isLessThanOrEqualTo(320);
  }

  private static void walk(Desk desk) {
    for (String page : PAGES) {
      desk.open(page);
      assertThat(desk.page().locator("#main h1").first()).isVisible();
      assertThat(desk.barriers()).as(page).isEmpty();
    }
    assertThat(desk.complaints()).isEmpty();
  }
}
