package org.sauti.sink.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.sink.Flagged;
import org.sauti.sink.browser.Shift.Person;
import org.sauti.sink.console.Role;

/** A moderator's shift in a real browser, with a real broker and the real service behind it. */
@ExtendWith(PicturesOfFailures.class)
class ShiftIT {
  private static final Duration CLAIM = Duration.ofMinutes(10);

  @TempDir static Path folder;
  private static Shift shift;

  @BeforeAll
  static void start() throws Exception {
    shift = Shift.start(folder, CLAIM);
  }

  @AfterAll
  static void stop() throws Exception {
    if (shift != null) {
      shift.close();
    }
  }

  @Test
  void should_let_in_only_who_knows_the_password_and_out_again() {
    Person amina = shift.person("amina", "sign-in", Role.MODERATOR);
    Desk desk = shift.desk("en").open();

    desk.page().getByLabel("Name").fill(amina.name());
    desk.page().getByLabel("Password").fill("not the password");
    desk.button("Sign in").click();
    assertThat(desk.page().getByRole(AriaRole.ALERT)).not().isEmpty();

    desk.signIn(amina);
    assertThat(desk.page().getByText("Quiet amina")).isVisible();

    desk.open("me");
    desk.button("Sign out").click();
    assertThat(desk.heading("Sign in")).isVisible();
    desk.page().reload();
    assertThat(desk.heading("Sign in")).isVisible();
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void should_show_a_comment_only_when_asked_with_the_words_that_carried_its_score() {
    shift.flag(Flagged.comment("b1").queue("blurred").text("maneno makali sana").flagged());
    Desk desk = shift.desk("en").signIn(shift.person("bahati", "blurred", Role.MODERATOR)).take();

    assertThat(desk.heading("Item in “blurred”")).isVisible();
    assertThat(desk.page().getByText("Threat").first()).isVisible();
    assertThat(desk.comment().locator(".veil").first()).isVisible();

    desk.key("b");
    assertThat(desk.comment().locator(".veil")).hasCount(0);
    assertThat(desk.comment()).hasText("maneno makali sana");
    assertThat(desk.comment().locator("mark").first()).hasText("maneno");
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void should_decide_by_keys_go_on_and_take_a_decision_back() {
    shift.flag(
        Flagged.comment("k1").queue("keys").priority(0.9).text("la kwanza").flagged(),
        Flagged.comment("k2").queue("keys").priority(0.4).text("la pili").flagged());
    Desk desk = shift.desk("en").signIn(shift.person("chiku", "keys", Role.MODERATOR)).take();
    desk.reveal("la kwa");
    assertThat(desk.comment()).hasText("la kwanza");

    desk.key("r");
    assertThat(desk.page().locator("#decide-problem")).containsText("pick a reason");
    desk.key("1");

    assertThat(desk.toast()).containsText("Decided: Remove");
    desk.reveal("la pil");
    assertThat(desk.comment()).hasText("la pili");

    desk.key("u");
    assertThat(desk.toast()).containsText("The decision was taken back");
    desk.reveal("la kwa");
    assertThat(desk.comment()).hasText("la kwanza");
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void should_do_nothing_by_keys_while_somebody_types() {
    shift.flag(Flagged.comment("t1").queue("typing").flagged());
    Desk desk = shift.desk("en").signIn(shift.person("dalila", "typing", Role.MODERATOR)).take();
    Locator reason = desk.page().locator("#reason");

    reason.fill("");
    reason.pressSequentially("erase or blur");

    assertThat(reason).hasValue("erase or blur");
    assertThat(desk.heading("Item in “typing”")).isVisible();
    assertThat(desk.page().locator("dialog[open]")).hasCount(0);
  }

  @Test
  void should_escalate_to_a_lead_who_decides() {
    shift.flag(Flagged.comment("e1").queue("hard").text("gumu").flagged());
    Desk moderator = shift.desk("en").signIn(shift.person("eshe", "hard", Role.MODERATOR)).take();
    assertThat(moderator.heading("Item in “hard”")).isVisible();

    moderator.key("e");
    moderator.page().locator("dialog[open] textarea").fill("it may be a quotation");
    moderator
        .page()
        .locator("dialog[open]")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Escalate"))
        .click();
    assertThat(moderator.toast()).containsText("Escalated to the leads");

    Desk lead = shift.desk("en").signIn(shift.person("farida", "escalated", Role.LEAD)).take();
    assertThat(lead.heading("Item in “For leads”")).isVisible();
    assertThat(lead.page().getByText("it may be a quotation").first()).isVisible();
    lead.page().locator("#reason").fill("a quotation, to object to it");
    lead.button("No action").click();
    assertThat(lead.toast()).containsText("Decided: No action");
  }

  @Test
  void should_ask_a_second_moderator_who_does_not_see_what_the_first_decided() {
    shift.flag(Flagged.comment("r1").queue("twice").text("mara mbili").flagged());
    Desk first = shift.desk("en").signIn(shift.person("gamila", "twice", Role.MODERATOR)).take();
    first.page().locator("#reason").fill("my private reason");
    first.page().locator(".tick input").uncheck();
    first.button("Remove").click();
    assertThat(first.toast()).containsText("Decided: Remove");
    first.button("Ask for a second opinion").click();
    assertThat(first.toast()).containsText("A second opinion was asked for");

    Desk second = shift.desk("en").signIn(shift.person("hasina", "twice", Role.MODERATOR));
    second.button("Give a second opinion").click();
    assertThat(second.heading("Second look: “twice”")).isVisible();
    second.reveal("mara m");
    assertThat(second.comment()).hasText("mara mbili");
    assertThat(second.page().locator("body")).not().containsText("my private reason");
    assertThat(second.page().locator("body")).not().containsText("Quiet gamila");

    second.page().locator("#reason").fill("I see it so too");
    second.button("Remove").click();
    assertThat(second.toast()).containsText("Decided: Remove");
  }

  @Test
  void should_write_from_right_to_left_in_arabic_and_show_a_latin_comment_from_left_to_right() {
    shift.flag(Flagged.comment("a1").queue("rtl").text("maneno ya kilatini").flagged());
    Desk desk = shift.desk("ar").open();
    assertThat(desk.page().locator("html")).hasAttribute("dir", "rtl");
    assertThat(desk.page().locator("html")).hasAttribute("lang", "ar");

    desk.signIn(shift.person("imani", "rtl", Role.MODERATOR));
    desk.page().locator("#main button.primary").first().click();
    desk.reveal("maneno");
    assertThat(desk.comment()).hasText("maneno ya kilatini");
    assertThat(desk.comment()).hasCSS("direction", "ltr");
    assertThat(desk.page().locator("html")).hasAttribute("dir", "rtl");
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void should_tell_why_an_item_is_here_in_the_language_of_whoever_looks() {
    shift.flag(Flagged.comment("w1").queue("reasons").flagged());
    Desk desk = shift.desk("es").signIn(shift.person("wema", "reasons", Role.MODERATOR));
    desk.page().locator("#main button.primary").first().click();

    assertThat(desk.page().locator(".reasons li"))
        .containsText(
            new String[] {
              "lo detectó la regla sw-1 (gravedad: alta)", "Responde a 1 persona o la menciona"
            });
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void should_keep_what_was_typed_while_the_connection_is_gone_and_go_on_when_it_is_back() {
    shift.flag(Flagged.comment("o1").queue("offline").flagged());
    Desk desk = shift.desk("en").signIn(shift.person("jamila", "offline", Role.MODERATOR)).take();
    assertThat(desk.heading("Item in “offline”")).isVisible();
    desk.page().locator("#reason").fill("typed before the tunnel");

    desk.page().context().setOffline(true);
    assertThat(desk.page().locator("#offline")).isVisible();
    assertThat(desk.button("Remove")).isDisabled();

    desk.page().context().setOffline(false);
    assertThat(desk.page().locator("#offline")).isHidden();
    assertThat(desk.page().locator("#reason")).hasValue("typed before the tunnel");
    desk.button("Remove").click();
    assertThat(desk.toast()).containsText("Decided: Remove");
  }

  @Test
  void should_decide_on_many_items_after_asking_and_undo_it() {
    shift.flag(
        Flagged.comment("m1").queue("many").flagged(),
        Flagged.comment("m2").queue("many").flagged(),
        Flagged.comment("m3").queue("many").flagged());
    Desk desk = shift.desk("en").signIn(shift.person("kamaria", "many", Role.MODERATOR));
    desk.open("queues/many");
    Locator ticks = desk.page().locator("tbody input[type=checkbox], li input[type=checkbox]");
    assertThat(ticks).hasCount(3);
    for (Locator tick : ticks.all()) {
      tick.check();
    }
    assertThat(desk.page().getByText("3 items chosen")).isVisible();

    desk.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Decide").setExact(true))
        .click();
    Locator dialog = desk.page().locator("dialog[open]");
    assertThat(dialog).containsText("Decide on 3 items");
    dialog.locator("textarea").fill("a wave of the same text");
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Yes, all 3 items"))
        .click();
    assertThat(desk.toast()).containsText("Done for 3 items");
    assertThat(ticks).hasCount(0);

    desk.toast().getByRole(AriaRole.BUTTON).last().click();
    assertThat(desk.page().getByText("In work").first()).isVisible();
    assertThat(desk.complaints()).isEmpty();
  }
}
