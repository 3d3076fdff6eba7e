package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.sink.FakeQueue;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;
import org.sauti.sink.console.access.Access;
import org.sauti.sink.console.access.TestAccess;

class AccountRoutesTest {
  private static final String JUMA =
      """
      {"name": "juma", "pseudonym": "Calm Otter", "roles": ["MODERATOR"],
       "limits": {"harms": ["threat"], "queues": [], "languages": ["sw"]}}
      """;

  private final FakeQueue queue = new FakeQueue();
  private final Access access = TestAccess.create();
  private ConsoleServer server;
  private ConsoleClient admin;

  @BeforeEach
  void start() throws Exception {
    ConsolePorts ports = TestPorts.of(queue, Clock.fixed(Flagged.NOON, ZoneOffset.UTC), access);
    server = ConsoleServer.start(ports, null, "127.0.0.1", 0);
    admin = ConsoleClient.loggedIn(server.port(), access, "Amina", Role.ADMIN);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void should_make_an_account_that_can_be_used_after_a_change_of_password() throws Exception {
    HttpResponse<String> made = admin.post("/api/accounts", JUMA);

    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String account =
        """
        {"name": "juma", "pseudonym": "Calm Otter", "roles": ["MODERATOR"],
         "limits": {"harms": ["threat"], "queues": [], "languages": ["sw"]},
         "disabled": false, "createdAt": "2026-11-20T12:00:00Z", "lastSeenAt": null,
         "hasPassword": true}
        """;
    assertThat(ConsoleClient.json(made).get("account")).isEqualTo(json(account));
    String password = ConsoleClient.json(made).get("oneTimePassword").textValue();
    assertThat(password).matches("([a-z2-9]{4}-){4}[a-z2-9]{4}");
    JsonNode me = ConsoleClient.json(new ConsoleClient(server.port()).logIn("juma", password));
    assertThat(me.get("mustChangePassword").booleanValue()).isTrue();
    assertThat(ConsoleClient.json(admin.get("/api/accounts")).at("/accounts/1"))
        .isEqualTo(
            json(
                account.replace(
                    "\"lastSeenAt\": null", "\"lastSeenAt\": \"2026-11-20T12:00:00Z\"")));
  }

  @Test
  void should_make_up_a_pseudonym_of_two_words() throws Exception {
    JsonNode made =
        ConsoleClient.json(
            admin.post("/api/accounts", "{\"name\": \"juma\", \"roles\": [\"LEAD\"]}"));

    assertThat(made.at("/account/pseudonym").textValue()).matches("[A-Z][a-z]+ [A-Z][a-z]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"juma\", \"roles\": []}",
        "{\"name\": \"juma\"}",
        "{\"name\": \"ju ma\", \"roles\": [\"LEAD\"]}",
        "{\"name\": \"account/juma\", \"roles\": [\"LEAD\"]}",
        "{\"roles\": [\"LEAD\"]}",
        "{\"name\": \"juma\", \"pseudonym\": \"<b>\", \"roles\": [\"LEAD\"]}"
      })
  void should_refuse_an_account_that_is_not_valid(String body) throws Exception {
    assertProblem(admin.post("/api/accounts", body), 422, "INVALID_BODY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"juma\", \"roles\": [\"OWNER\"]}",
        "{\"name\": \"juma\", \"roles\": [\"LEAD\"], \"limits\": {\"harms\": [\"rudeness\"]}}"
      })
  void should_refuse_roles_and_harms_that_do_not_exist(String body) throws Exception {
    assertProblem(admin.post("/api/accounts", body), 400, "MALFORMED_BODY");
  }

  @Test
  void should_give_no_name_and_no_pseudonym_to_two() throws Exception {
    admin.post("/api/accounts", JUMA);

    assertProblem(admin.post("/api/accounts", JUMA), 409, "TAKEN");
    assertProblem(
        admin.post("/api/accounts", JUMA.replace("juma", "neema").replace("Calm", "CALM")),
        409,
        "TAKEN");
  }

  @Test
  void should_say_what_somebody_may_do_from_now_on() throws Exception {
    ConsoleClient juma = ConsoleClient.loggedIn(server.port(), access, "Juma", Role.MODERATOR);
    assertThat(juma.get("/api/queues").statusCode()).isEqualTo(200);

    HttpResponse<String> changed =
        admin.put("/api/accounts/juma", "{\"roles\": [\"RESEARCHER\"], \"disabled\": false}");

    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertProblem(juma.get("/api/queues"), 403, "NOT_ALLOWED");
    admin.put("/api/accounts/juma", "{\"roles\": [\"RESEARCHER\"], \"disabled\": true}");
    assertProblem(juma.get("/api/session"), 401, "NOT_LOGGED_IN");
  }

  @Test
  void should_give_a_new_one_time_password_and_end_all_sessions() throws Exception {
    ConsoleClient juma = ConsoleClient.loggedIn(server.port(), access, "Juma", Role.MODERATOR);

    JsonNode given = ConsoleClient.json(admin.post("/api/accounts/juma/password", "{}"));

    assertProblem(juma.get("/api/session"), 401, "NOT_LOGGED_IN");
    assertThat(juma.logIn("juma", given.get("oneTimePassword").textValue()).statusCode())
        .isEqualTo(200);
    assertProblem(admin.post("/api/accounts/nobody/password", "{}"), 404, "NO_SUCH_ACCOUNT");
  }

  @Test
  void should_keep_the_last_admin() throws Exception {
    String noAdmin = "{\"roles\": [\"LEAD\"], \"disabled\": false}";
    String disabled = "{\"roles\": [\"ADMIN\"], \"disabled\": true}";
    assertProblem(admin.put("/api/accounts/amina", noAdmin), 409, "LAST_ADMIN");
    assertProblem(admin.put("/api/accounts/amina", disabled), 409, "LAST_ADMIN");

    ConsoleClient.loggedIn(server.port(), access, "Tariq", Role.ADMIN);

    assertThat(admin.put("/api/accounts/amina", noAdmin).statusCode()).isEqualTo(200);
    assertProblem(admin.get("/api/accounts"), 403, "NOT_ALLOWED");
  }

  @Test
  void should_count_what_somebody_is_shown_within_their_limits() throws Exception {
    queue.add(QueueItems.open(Flagged.comment("c1")));
    String shown = "{\"itemId\": \"" + Flagged.comment("c1").itemId() + "\", \"revealed\": true}";
    ConsoleClient juma = ConsoleClient.loggedIn(server.port(), access, "Juma", Role.MODERATOR);

    assertThat(ConsoleClient.json(juma.post("/api/session/exposure", shown)))
        .isEqualTo(
            json(
                """
                {"day": "2026-11-20", "seen": 1, "severe": 1, "revealed": 1,
                 "sinceBreakMinutes": 0, "heavyInARow": 1, "rotate": false}
                """));
    assertThat(ConsoleClient.json(juma.post("/api/session/break", "{}")).get("heavyInARow"))
        .isEqualTo(json("0"));
    assertThat(ConsoleClient.json(juma.get("/api/session/exposure")).get("seen"))
        .isEqualTo(json("1"));
    admin.put(
        "/api/accounts/juma", "{\"roles\": [\"MODERATOR\"], \"limits\": {\"queues\": [\"hate\"]}}");
    assertProblem(juma.post("/api/session/exposure", shown), 404, "NOT_FOUND");
  }

  private static void assertProblem(HttpResponse<String> response, int status, String code)
      throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(ConsoleClient.json(response).get("code").textValue()).isEqualTo(code);
  }

  private static JsonNode json(String document) throws Exception {
    return Json.MAPPER.readTree(document);
  }
}
