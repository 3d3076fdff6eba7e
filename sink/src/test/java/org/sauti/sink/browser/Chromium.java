package org.sauti.sink.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's own Chromium. Where there is none the tests are skipped, unless {@code
 * REQUIRE_BROWSER} is {@code true}, as in continuous integration.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** How long something may take on a machine that does other things as well. */
  private static final double PATIENCE_MILLIS = 20_000;

  private final Locale before;
  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Locale before, Playwright playwright, Browser browser) {
    this.before = before;
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium launch() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Path program =
        installed()
            .orElseGet(
                () -> {
                  String remedy =
                      "no Chromium found: install it (Debian: apt-get install chromium)";
                  if ("true".equals(System.getenv("REQUIRE_BROWSER"))) {
                    throw new IllegalStateException(remedy);
                  }
                  return abort(remedy);
                });
    // In Turkish, which the tests run in, Playwright asks pages for a "headıng".
    Locale before = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.ROOT);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    // Containers run as root, which Chromium's sandbox refuses.
                    .setChromiumSandbox(false));
    return new Chromium(before, playwright, browser);
  }

  /** A browser of somebody else: with cookies and a storage of its own, in this language. */
  BrowserContext person(String locale) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setLocale(locale).setViewportSize(1400, 900));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    Locale.setDefault(before);
  }

  private static Optional<Path> installed() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> candidates(Path.of(folder)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> candidates(Path folder) {
    return NAMES.stream().map(folder::resolve);
  }
}
