package org.sauti.sink.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody's browser at the console. */
final class Desk {
  private final Page page;
  private final URI console;
  private final List<String> complaints = new ArrayList<>();

  Desk(Page page, URI console) {
    this.page = page;
    this.console = console;
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          // A refused request is told there too; only what the page itself does wrong counts.
          if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            complaints.add(message.text());
          }
        });
  }

  Page page() {
    return page;
  }

  /** What the browser complained of: errors in scripts, violations of the content policy. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  Desk open() {
    page.navigate(console.toString());
    return this;
  }

  Desk open(String address) {
    page.navigate(console.resolve("/#/" + address).toString());
    return this;
  }

  /** Signs in, in whatever language the page is. */
  Desk signIn(Shift.Person person) {
    open();
    page.locator("input[name=name]").fill(person.name());
    page.locator("input[name=password]").fill(person.password());
    page.locator("button[type=submit]").click();
    assertThat(page.locator(".sign-in")).isHidden();
    assertThat(page.locator("#main h1").first()).isVisible();
    return this;
  }

  /** Takes the next item. */
  Desk take() {
    button("Take the next item").click();
    assertThat(comment()).isVisible();
    return this;
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  /** The text of the comment in focus. */
  Locator comment() {
    return page.locator(".comment").first();
  }

  Locator toast() {
    return page.locator("#toasts");
  }

  /** Waits for an item whose text begins so, and shows it. */
  Desk reveal(String beginning) {
    assertThat(comment()).containsText(beginning);
    return key("b");
  }

  Desk key(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** What axe finds wrong for people who cannot see, hear or use a mouse well. */
  List<String> barriers() {
    return new AxeBuilder(page)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations()
            .stream()
            .map(Desk::told)
            .toList();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }

  /** How far the page can be scrolled to the side, in CSS pixels. */
  int sidewaysPixels() {
    return ((Number)
            page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"))
        .intValue();
  }

  /** Closes the browser of this person. */
  void leave() {
    page.context().close();
  }

  /** A picture of the page, for people to look at. */
  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }
}
