package org.sauti.sink.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.models.Harm;
import org.sauti.sink.FakeQueue;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;
import org.sauti.sink.console.access.Access;
import org.sauti.sink.console.access.AccessSettings;
import org.sauti.sink.console.access.MemoryConsoleLog;
import org.sauti.sink.console.access.NewAccount;
import org.sauti.sink.console.access.SessionTimes;
import org.sauti.sink.console.access.TestAccess;
import org.sauti.sink.console.access.WellbeingSettings;

class SessionRoutesTest {
  private static final String GOOD = "a horse that counts stars";

  private final FakeQueue queue = new FakeQueue();
  private final MemoryConsoleLog log = new MemoryConsoleLog();
  private volatile Instant now = Flagged.NOON;
  private Access access = TestAccess.create(log, () -> now);
  private ConsoleServer server;
  private ConsoleClient client;

  @BeforeEach
  void start() {
    server = ConsoleServer.start(ports(), null, "127.0.0.1", 0);
    client = new ConsoleClient(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void should_tell_somebody_who_logged_in_about_themselves() throws Exception {
    access
        .accounts()
        .add(
            new NewAccount(
                "amina",
                "Quiet Heron",
                Set.of(Role.LEAD, Role.MODERATOR),
                new Limits(Set.of(Harm.THREAT), Set.of("threats"), Set.of("sw"))));

    HttpResponse<String> response =
        client.logIn(" Amina ", access.accounts().newPassword("amina", false));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode me = ConsoleClient.json(client.get("/api/session"));
    assertThat(me).isEqualTo(ConsoleClient.json(response));
    assertThat(me.get("csrf").textValue()).hasSize(43);
    assertThat(me.get("pseudonym").textValue()).isEqualTo("Quiet Heron");
    assertThat(me.get("roles").toString()).isEqualTo("[\"MODERATOR\",\"LEAD\"]");
    assertThat(me.get("limits").toString())
        .isEqualTo("{\"harms\":[\"threat\"],\"queues\":[\"threats\"],\"languages\":[\"sw\"]}");
    assertThat(me.get("mustChangePassword").booleanValue()).isFalse();
    assertThat(me.at("/wellbeing/blur").booleanValue()).isTrue();
  }

  @Test
  void should_keep_the_session_where_no_script_and_no_other_site_can_use_it() throws Exception {
    String password = account("amina");

    HttpResponse<String> response = client.logIn("amina", password);

    String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .matches("sauti_session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");
    String token = cookie.substring("sauti_session=".length(), cookie.indexOf(';'));
    assertThat(log.content())
        .doesNotContain(token)
        .doesNotContain(password)
        .doesNotContain(ConsoleClient.json(response).get("csrf").textValue())
        .contains("argon2id");
  }

  @Test
  void should_send_the_cookie_over_https_only_behind_a_proxy_that_speaks_it() throws Exception {
    restart(settings(URI.create("https://sauti.example.org")));

    HttpResponse<String> response = client.logIn("amina", account("amina"));

    assertThat(response.headers().firstValue("Set-Cookie").orElseThrow()).contains("; Secure");
  }

  @Test
  void should_refuse_a_wrong_password_a_wrong_name_and_a_disabled_account_alike() throws Exception {
    String password = account("amina");
    account("juma");
    String jumas = access.accounts().newPassword("juma", false);
    access.accounts().change("juma", Set.of(Role.MODERATOR), Limits.NONE, true);

    HttpResponse<String> wrong = client.logIn("amina", password + "x");
    HttpResponse<String> unknown = client.logIn("nobody", password);
    HttpResponse<String> disabled = client.logIn("juma", jumas);

    assertProblem(wrong, 401, "BAD_CREDENTIALS");
    assertThat(unknown.body()).isEqualTo(wrong.body());
    assertThat(disabled.body()).isEqualTo(wrong.body());
  }

  @Test
  void should_slow_down_those_who_guess() throws Exception {
    String password = account("amina");
    for (int i = 0; i < 10; i++) {
      assertProblem(client.logIn("amina", "guess " + i), 401, "BAD_CREDENTIALS");
    }

    HttpResponse<String> response = client.logIn("amina", password);
    assertProblem(response, 429, "TOO_MANY_ATTEMPTS");
    assertThat(response.headers().firstValue("Retry-After")).contains("30");
    assertThat(client.logIn("juma", account("juma")).statusCode()).isEqualTo(200);

    now = now.plusSeconds(30);
    assertThat(client.logIn("amina", password).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Origin, https://evil.example",
    "Origin, null"
  })
  void should_refuse_a_log_in_from_another_site(String header, String value) throws Exception {
    assertProblem(
        client.post("/api/session", "{\"name\": \"amina\", \"password\": \"x\"}", header, value),
        403,
        "OTHER_SITE");
  }

  @Test
  void should_accept_a_log_in_from_its_own_page() throws Exception {
    String body = "{\"name\": \"amina\", \"password\": \"" + account("amina") + "\"}";

    HttpResponse<String> response =
        client.post(
            "/api/session",
            body,
            "Sec-Fetch-Site",
            "same-origin",
            "Origin",
            "http://localhost:" + server.port());

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  @Test
  void should_allow_nothing_but_a_new_password_after_a_one_time_password() throws Exception {
    account("amina");
    String oneTime = access.accounts().newPassword("amina");

    JsonNode me = ConsoleClient.json(client.logIn("amina", oneTime));
    assertThat(me.get("mustChangePassword").booleanValue()).isTrue();
    assertProblem(client.get("/api/queues"), 403, "PASSWORD_CHANGE_NEEDED");
    assertThat(client.get("/api/session").statusCode()).isEqualTo(200);
    assertProblem(client.put("/api/session/preferences", "{}"), 403, "PASSWORD_CHANGE_NEEDED");

    JsonNode after = ConsoleClient.json(client.remembering(changePassword(oneTime, GOOD)));
    assertThat(after.get("mustChangePassword").booleanValue()).isFalse();
    assertThat(after.get("csrf")).isNotEqualTo(me.get("csrf"));
    assertThat(client.get("/api/queues").statusCode()).isEqualTo(200);
  }

  @Test
  void should_end_all_sessions_when_the_password_changes() throws Exception {
    String password = account("amina");
    ConsoleClient elsewhere = new ConsoleClient(server.port());
    elsewhere.logIn("amina", password);
    client.logIn("amina", password);

    client.remembering(changePassword(password, GOOD));

    assertProblem(elsewhere.get("/api/session"), 401, "NOT_LOGGED_IN");
    assertThat(client.get("/api/session").statusCode()).isEqualTo(200);
    assertProblem(elsewhere.logIn("amina", password), 401, "BAD_CREDENTIALS");
    assertThat(elsewhere.logIn("amina", GOOD).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "too short, WEAK_PASSWORD",
    "aaaaaaaaaaaaaaa, WEAK_PASSWORD",
    "i am amina and i moderate, WEAK_PASSWORD"
  })
  void should_refuse_passwords_that_can_be_guessed(String wanted, String code) throws Exception {
    String password = account("amina");
    client.logIn("amina", password);

    assertProblem(changePassword(password, wanted), 422, code);
    assertProblem(changePassword(password, password), 422, code);
    assertProblem(changePassword("another", GOOD), 422, "WRONG_PASSWORD");
    assertThat(client.get("/api/session").statusCode()).isEqualTo(200);
  }

  @Test
  void should_log_out() throws Exception {
    client.logIn("amina", account("amina"));

    HttpResponse<String> response = client.delete("/api/session");

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    assertProblem(client.get("/api/session"), 401, "NOT_LOGGED_IN");
    assertThat(log.content()).doesNotContain("session/");
  }

  @Test
  void should_forget_those_who_do_nothing_and_everybody_after_half_a_day() throws Exception {
    client.logIn("amina", account("amina"));

    for (int hours = 0; hours < 12; hours++) {
      assertThat(client.get("/api/session").statusCode()).as(hours + " h").isEqualTo(200);
      now = now.plus(Duration.ofHours(1)).minusSeconds(1);
    }
    now = now.plusSeconds(12);
    assertProblem(client.get("/api/session"), 401, "NOT_LOGGED_IN");

    client.logIn("amina", access.accounts().newPassword("amina", false));
    now = now.plus(Duration.ofHours(1));
    assertProblem(client.get("/api/session"), 401, "NOT_LOGGED_IN");
  }

  @Test
  void should_let_go_at_once_of_somebody_who_is_disabled_or_loses_a_role() throws Exception {
    client.logIn("amina", account("amina"));
    access.accounts().change("amina", Set.of(Role.RESEARCHER), Limits.NONE, false);
    assertProblem(client.get("/api/queues"), 403, "NOT_ALLOWED");

    access.accounts().change("amina", Set.of(Role.MODERATOR), Limits.NONE, true);
    assertProblem(client.get("/api/queues"), 401, "NOT_LOGGED_IN");
  }

  @Test
  void should_end_the_live_updates_of_somebody_who_logs_out() throws Exception {
    client.logIn("amina", account("amina"));
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(client.watch(), UTF_8))) {
      assertThat(lines.readLine()).isNotNull();
      client.delete("/api/session");
      queue.happen(QueueItems.claimedEvent("item-1", "command-1", "Juma"));

      assertThat(lines.lines().toList()).noneMatch(line -> line.contains("item-1"));
    }
  }

  @Test
  void should_keep_what_people_set_for_themselves() throws Exception {
    client.logIn("amina", account("amina"));
    String wanted =
        """
        {"locale": "ur", "blur": false, "dailyLimit": 50, "avoidQueues": ["threats"]}
        """;

    assertThat(client.put("/api/session/preferences", wanted).statusCode()).isEqualTo(200);

    assertThat(ConsoleClient.json(client.get("/api/session")).get("preferences"))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"locale": "ur", "blur": false, "greyscale": null, "advance": null,
                 "dailyLimit": 50, "breakAfterMinutes": null, "avoidQueues": ["threats"]}
                """));
    assertProblem(
        client.put("/api/session/preferences", "{\"dailyLimit\": -1}"), 400, "MALFORMED_BODY");
  }

  @Test
  void should_say_when_nothing_can_be_kept() throws Exception {
    String password = account("amina");
    log.failing = true;

    assertProblem(client.logIn("amina", password), 503, "UNAVAILABLE");
  }

  private HttpResponse<String> changePassword(String old, String wanted) throws Exception {
    return client.put(
        "/api/session/password",
        Json.MAPPER.createObjectNode().put("old", old).put("new", wanted).toString());
  }

  private String account(String name) {
    access.accounts().add(new NewAccount(name, null, Set.of(Role.MODERATOR), Limits.NONE));
    return access.accounts().newPassword(name, false);
  }

  private void restart(AccessSettings settings) {
    server.close();
    access = TestAccess.create(log, () -> now, settings);
    server = ConsoleServer.start(ports(), null, "127.0.0.1", 0);
    client = new ConsoleClient(server.port());
  }

  private static AccessSettings settings(URI publicUrl) {
    return new AccessSettings(
        publicUrl, SessionTimes.DEFAULT, WellbeingSettings.DEFAULT, null, false);
  }

  private ConsolePorts ports() {
    return TestPorts.of(queue, () -> now, access);
  }

  private static void assertProblem(HttpResponse<String> response, int status, String code)
      throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(ConsoleClient.json(response).get("code").textValue()).isEqualTo(code);
  }
}
