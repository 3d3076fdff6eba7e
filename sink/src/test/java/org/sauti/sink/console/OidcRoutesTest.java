package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sauti.sink.FakeQueue;
import org.sauti.sink.console.access.Access;
import org.sauti.sink.console.access.AccessSettings;
import org.sauti.sink.console.access.Account;
import org.sauti.sink.console.access.MemoryConsoleLog;
import org.sauti.sink.console.access.NewAccount;
import org.sauti.sink.console.access.OidcSettings;
import org.sauti.sink.console.access.SessionTimes;
import org.sauti.sink.console.access.TestAccess;
import org.sauti.sink.console.access.WellbeingSettings;

/** Log-in through a provider that speaks real HTTP and signs real tokens. */
class OidcRoutesTest {
  private final FakeQueue queue = new FakeQueue();
  private FakeProvider provider;
  private Access access;
  private ConsoleServer server;
  private ConsoleClient browser;

  @BeforeEach
  void start() throws Exception {
    provider = FakeProvider.start();
    OidcSettings oidc =
        new OidcSettings(
            provider.issuer(),
            FakeProvider.CLIENT,
            FakeProvider.SECRET,
            "realm.groups",
            Map.of("team", Set.of(Role.MODERATOR), "heads", Set.of(Role.LEAD, Role.ADMIN)));
    // Tokens are checked against the time of this machine.
    access =
        TestAccess.create(
            new MemoryConsoleLog(),
            Clock.systemUTC(),
            new AccessSettings(null, SessionTimes.DEFAULT, WellbeingSettings.DEFAULT, oidc, false));
    ConsolePorts ports = TestPorts.of(queue, Clock.systemUTC(), access);
    server = ConsoleServer.start(ports, null, "127.0.0.1", 0);
    browser = new ConsoleClient(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
    provider.close();
  }

  @Test
  void should_let_somebody_in_whom_the_provider_knows() throws Exception {
    provider.person = new FakeProvider.Person("s-1", "Amina K", List.of("team", "others"));

    HttpResponse<String> end = comeIn();

    assertThat(end.statusCode()).isEqualTo(302);
    assertThat(end.headers().firstValue("Location").orElseThrow()).endsWith("/");
    JsonNode me = ConsoleClient.json(browser.get("/api/session"));
    assertThat(me.get("name").textValue()).isEqualTo("amina-k");
    assertThat(me.get("roles").toString()).isEqualTo("[\"MODERATOR\"]");
    assertThat(me.get("hasPassword").booleanValue()).isFalse();
    assertThat(browser.get("/api/queues").statusCode()).isEqualTo(200);
    assertThat(ConsoleClient.json(browser.get("/api/sign-in")).get("oidc").booleanValue()).isTrue();
  }

  @Test
  void should_know_somebody_again_and_take_over_what_they_may_do_now() throws Exception {
    provider.person = new FakeProvider.Person("s-1", "amina", List.of("team"));
    comeIn();
    String pseudonym = only().pseudonym();
    access
        .accounts()
        .change(
            "amina",
            Set.of(Role.MODERATOR),
            new Limits(Set.of(), Set.of("threats"), Set.of()),
            false);
    provider.person = new FakeProvider.Person("s-1", "amina.new", List.of("heads"));

    comeIn();

    assertThat(only().name()).isEqualTo("amina");
    assertThat(only().pseudonym()).isEqualTo(pseudonym);
    assertThat(only().roles()).containsExactly(Role.LEAD, Role.ADMIN);
    assertThat(only().limits().queues()).containsExactly("threats");
  }

  @Test
  void should_give_nobody_the_account_of_somebody_else_with_the_same_name() throws Exception {
    access.accounts().add(new NewAccount("amina", null, Set.of(Role.ADMIN), Limits.NONE));
    provider.person = new FakeProvider.Person("s-2", "amina", List.of("team"));

    comeIn();

    assertThat(ConsoleClient.json(browser.get("/api/session")).get("name").textValue())
        .isEqualTo("amina-2");
  }

  @Test
  void should_refuse_somebody_who_may_do_nothing_here_or_is_disabled() throws Exception {
    provider.person = new FakeProvider.Person("s-1", "amina", List.of("others"));
    assertThat(comeIn().headers().firstValue("Location").orElseThrow())
        .endsWith("/?sign-in=not-allowed");
    assertThat(access.accounts().all()).isEmpty();

    provider.person = new FakeProvider.Person("s-1", "amina", List.of("team"));
    comeIn();
    access.accounts().change("amina", Set.of(Role.MODERATOR), Limits.NONE, true);

    assertThat(comeIn().headers().firstValue("Location").orElseThrow())
        .endsWith("/?sign-in=not-allowed");
    assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
  }

  @Test
  void should_refuse_an_answer_that_this_browser_did_not_ask_for() throws Exception {
    String answer = provider.answer(begin());

    assertFailed(new ConsoleClient(server.port()).get(answer));
    assertFailed(browser.get(answer.replaceAll("state=[^&]+", "state=other")));
  }

  @Test
  void should_refuse_an_answer_a_second_time() throws Exception {
    String answer = provider.answer(begin());
    assertThat(browser.get(answer).headers().firstValue("Location").orElseThrow()).endsWith("/");

    assertFailed(browser.get(answer));
  }

  @Test
  void should_refuse_a_token_of_another_log_in() throws Exception {
    provider.nonce = "of-another-log-in";

    assertFailed(comeIn());
  }

  @Test
  void should_refuse_a_token_that_somebody_else_signed() throws Exception {
    provider.signsWithAnotherKey();

    assertFailed(comeIn());
  }

  @Test
  void should_refuse_a_token_for_another_program() throws Exception {
    provider.audience = "another-program";

    assertFailed(comeIn());
  }

  @Test
  void should_refuse_when_the_provider_does_or_cannot_be_asked() throws Exception {
    URI location = begin();
    String query = location.getRawQuery();
    String state = query.replaceAll(".*state=([^&]+).*", "$1");
    assertFailed(browser.get("/api/session/oidc/callback?error=access_denied&state=" + state));

    provider.close();
    assertFailed(browser.get("/api/session/oidc/callback?code=c&state=" + state));
  }

  private HttpResponse<String> comeIn() throws Exception {
    return browser.get(provider.answer(begin()));
  }

  private URI begin() throws Exception {
    HttpResponse<String> response = browser.get("/api/session/oidc");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
    assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("Path=/api/session/oidc", "HttpOnly", "SameSite=Lax", "Max-Age=600");
    return URI.create(response.headers().firstValue("Location").orElseThrow());
  }

  private Account only() {
    assertThat(access.accounts().all()).hasSize(1);
    return access.accounts().all().get(0);
  }

  private void assertFailed(HttpResponse<String> response) throws Exception {
    assertThat(response.headers().firstValue("Location").orElseThrow())
        .endsWith("/?sign-in=failed");
    assertThat(response.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith(SessionCookie.NAME));
  }
}
