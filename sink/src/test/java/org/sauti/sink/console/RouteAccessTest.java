package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sauti.sink.FakeQueue;
import org.sauti.sink.Flagged;
import org.sauti.sink.console.access.Access;
import org.sauti.sink.console.access.MemoryConsoleLog;
import org.sauti.sink.console.access.TestAccess;

/** Tries every route as every role and as nobody. */
class RouteAccessTest {
  private static final Set<Role> EVERYBODY = Set.of();
  private static final Set<Role> LEADS = Set.of(Role.LEAD);
  private static final Set<Role> RESEARCHERS = Set.of(Role.RESEARCHER);
  private static final Set<Role> ADMINS = Set.of(Role.ADMIN);

  /** Who may use what. A route that is not here fails the test until somebody decides. */
  private static final Map<String, Set<Role>> DECISIONS =
      Map.ofEntries(
          Map.entry("GET /api/sign-in", EVERYBODY),
          Map.entry("POST /api/session", EVERYBODY),
          Map.entry("GET /api/session/oidc", EVERYBODY),
          Map.entry("GET /api/session/oidc/callback", EVERYBODY),
          Map.entry("GET /api/openapi.json", EVERYBODY),
          Map.entry("GET /health", EVERYBODY),
          Map.entry("GET /metrics", EVERYBODY),
          Map.entry("GET /api/session", Role.ANYBODY),
          Map.entry("DELETE /api/session", Role.ANYBODY),
          Map.entry("PUT /api/session/password", Role.ANYBODY),
          Map.entry("PUT /api/session/preferences", Role.ANYBODY),
          Map.entry("GET /api/session/exposure", Role.WORKING),
          Map.entry("POST /api/session/exposure", Role.WORKING),
          Map.entry("POST /api/session/break", Role.WORKING),
          Map.entry("GET /api/accounts", ADMINS),
          Map.entry("POST /api/accounts", ADMINS),
          Map.entry("PUT /api/accounts/{name}", ADMINS),
          Map.entry("POST /api/accounts/{name}/password", ADMINS),
          Map.entry("GET /api/queues", Role.WORKING),
          Map.entry("GET /api/queues/{queue}/items", Role.WORKING),
          Map.entry("GET /api/items", Role.WORKING),
          Map.entry("POST /api/queues/{queue}/next", Role.WORKING),
          Map.entry("POST /api/reviews/next", Role.WORKING),
          Map.entry("GET /api/items/{id}", Role.WORKING),
          Map.entry("GET /api/items/{id}/context", Role.WORKING),
          Map.entry("POST /api/items/{id}/claim", Role.WORKING),
          Map.entry("POST /api/items/{id}/release", Role.WORKING),
          Map.entry("POST /api/items/{id}/skip", Role.WORKING),
          Map.entry("POST /api/items/{id}/decision", Role.WORKING),
          Map.entry("POST /api/items/{id}/undo", Role.WORKING),
          Map.entry("POST /api/items/{id}/escalate", Role.WORKING),
          Map.entry("POST /api/items/{id}/move", Role.WORKING),
          Map.entry("POST /api/items/{id}/labels", Role.WORKING),
          Map.entry("POST /api/items/{id}/notes", Role.WORKING),
          Map.entry("POST /api/items/{id}/review", Role.WORKING),
          Map.entry("POST /api/items/{id}/golden", LEADS),
          Map.entry("POST /api/items/batch", Role.WORKING),
          Map.entry("POST /api/presence", Role.WORKING),
          Map.entry("GET /api/events", Role.WORKING),
          Map.entry("GET /api/policy", Role.WORKING),
          Map.entry("GET /api/statistics", LEADS),
          Map.entry("GET /api/exports/preview", RESEARCHERS),
          Map.entry("GET /api/exports/dataset.zip", RESEARCHERS),
          Map.entry("POST /api/erasures", ADMINS));

  private static final FakeQueue QUEUE = new FakeQueue();
  private static final AtomicLong SECONDS = new AtomicLong();

  /** Under a clock that goes on, so that so many log-ins from one address are no attack. */
  private static final Access ACCESS =
      TestAccess.create(
          new MemoryConsoleLog(), () -> Flagged.NOON.plusSeconds(SECONDS.incrementAndGet()));

  private static final ConsolePorts PORTS =
      TestPorts.of(QUEUE, Clock.fixed(Flagged.NOON, ZoneOffset.UTC), ACCESS);

  private static ConsoleServer server;

  @BeforeAll
  static void start() {
    QUEUE.answers = command -> CompletableFuture.failedFuture(new TimeoutException());
    server = ConsoleServer.start(PORTS, null, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> should_be_a_decision_for_every_route() {
    return routes().stream()
        .map(
            route ->
                dynamicTest(
                    name(route),
                    () -> {
                      assertThat(DECISIONS)
                          .as("say here who may use " + name(route))
                          .containsKey(name(route));
                      assertThat(route.roles()).isEqualTo(DECISIONS.get(name(route)));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> should_let_through_only_those_who_may() {
    return routes().stream()
        .flatMap(
            route ->
                Stream.concat(
                    Stream.of(dynamicTest(name(route) + " as nobody", () -> tryAsNobody(route))),
                    EnumSet.allOf(Role.class).stream()
                        .map(
                            role ->
                                dynamicTest(
                                    name(route) + " as " + role, () -> tryAs(role, route)))));
  }

  @TestFactory
  Stream<DynamicTest> should_change_nothing_without_the_token_of_the_page() {
    return routes().stream()
        .filter(route -> !route.roles().isEmpty() && !route.method().name().equals("GET"))
        .map(route -> dynamicTest(name(route), () -> tryWithoutCsrfToken(route)));
  }

  private static void tryAsNobody(Route route) throws Exception {
    HttpResponse<String> response = ask(new ConsoleClient(server.port()), route);
    if (DECISIONS.get(name(route)).isEmpty()) {
      assertThat(response.statusCode()).isNotIn(401, 403);
    } else {
      assertRefused(response, 401, "NOT_LOGGED_IN");
    }
  }

  private static void tryAs(Role role, Route route) throws Exception {
    ConsoleClient client = ConsoleClient.loggedIn(server.port(), ACCESS, role.name(), role);
    HttpResponse<String> response = ask(client, route);
    Set<Role> allowed = DECISIONS.get(name(route));
    if (allowed.isEmpty() || allowed.contains(role)) {
      assertThat(response.statusCode()).as(response.body()).isNotIn(401, 403);
    } else {
      assertRefused(response, 403, "NOT_ALLOWED");
    }
  }

  private static void tryWithoutCsrfToken(Route route) throws Exception {
    Role role = DECISIONS.get(name(route)).iterator().next();
    ConsoleClient client = ConsoleClient.loggedIn(server.port(), ACCESS, role.name(), role);

    assertRefused(ask(client.withoutCsrfToken(), route), 403, "BAD_CSRF_TOKEN");
    assertRefused(ask(client, route, "X-CSRF-Token", "guessed"), 403, "BAD_CSRF_TOKEN");
  }

  private static HttpResponse<String> ask(ConsoleClient client, Route route, String... headers)
      throws Exception {
    String path = route.path().replaceAll("\\{[^}]+}", "unknown");
    return route.method().name().equals("GET")
        ? client.get(path, headers)
        : client.sendJson(route.method().name(), path, "{}", headers);
  }

  private static void assertRefused(HttpResponse<String> response, int status, String code)
      throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    JsonNode problem = ConsoleClient.json(response);
    assertThat(problem.get("code").textValue()).isEqualTo(code);
  }

  /** All but the files of the page. */
  private static List<Route> routes() {
    Set<String> pages =
        Set.copyOf(
            PageRoutes.all().stream()
                .map(RouteAccessTest::name)
                .filter(name -> !name.equals("GET " + PageRoutes.OPENAPI))
                .toList());
    return TestPorts.routes(PORTS).stream().filter(route -> !pages.contains(name(route))).toList();
  }

  private static String name(Route route) {
    return route.method() + " " + route.path();
  }
}
