package org.sauti.sink.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.DisconnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.Refusal;
import org.sauti.sink.FakeQueue;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;
import org.sauti.sink.queue.QueueStartException;
import org.sauti.sink.queue.QueueSummary;

class ConsoleServerTest {
  private static final Flagged COMMENT = Flagged.comment("c1").text("<b>maneno</b>");
  private static final String ITEM = "/api/items/" + COMMENT.itemId();
  private static final String DECISION =
      "{\"moderator\": \"Juma\", \"action\": \"WARN\", \"reason\": \"first time\"}";

  private final AtomicInteger commandIds = new AtomicInteger();
  private final FakeQueue queue = new FakeQueue();
  private volatile boolean ready = true;
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

  // Reading.

  @Test
  void should_list_the_queues() throws Exception {
    queue.summaries.add(
        new QueueSummary("threats", 3, 1, Flagged.NOON, 0.5f, new TreeMap<>(Map.of("sw", 3L))));
    queue.summaries.add(new QueueSummary("old", 0, 0, null, null, new TreeMap<>()));

    HttpResponse<String> response = client.get("/api/queues");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(ConsoleClient.json(response))
        .isEqualTo(
            json(
                """
                {"now": "2026-11-20T12:00:00Z", "queues": [
                  {"name": "threats", "open": 3, "claimed": 1,
                   "oldestOpenedAt": "2026-11-20T12:00:00Z", "topPriority": 0.5,
                   "openByLanguage": {"sw": 3}},
                  {"name": "old", "open": 0, "claimed": 0, "oldestOpenedAt": null,
                   "topPriority": null, "openByLanguage": {}}]}
                """));
  }

  @Test
  void should_list_the_waiting_items_of_a_queue_in_pages() throws Exception {
    queue.add(QueueItems.open(COMMENT));
    queue.add(QueueItems.open(Flagged.comment("c2")));

    JsonNode first = ConsoleClient.json(client.get("/api/queues/threats/items?limit=1"));
    JsonNode second = ConsoleClient.json(client.get("/api/queues/threats/items?limit=1&after=1"));

    assertThat(first)
        .isEqualTo(
            json(
                """
                {"next": "1", "items": [
                  {"id": "ITEM", "version": 1, "queue": "threats", "priority": 0.5,
                   "openedAt": "2026-11-20T12:00:00Z", "platform": "mastodon", "community": null,
                   "language": "sw", "text": "<b>maneno</b>",
                   "findings": [{"harm": "threat", "confidence": 0.875, "threshold": 0.5,
                                 "measured": true}],
                   "reasons": ["threat: 88 % sure"]}]}
                """
                    .replace("ITEM", COMMENT.itemId())));
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(second.at("/items/0/id").textValue()).isEqualTo(Flagged.comment("c2").itemId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "limit=", "after=x"})
  void should_refuse_parameters_that_cannot_be_understood(String parameter) throws Exception {
    assertProblem(client.get("/api/queues/threats/items?" + parameter), 400, "BAD_PARAMETER");
  }

  @Test
  void should_show_everything_about_an_item() throws Exception {
    queue.add(QueueItems.claimed(COMMENT, "Juma"));

    JsonNode item = ConsoleClient.json(client.get(ITEM));

    assertThat(item.at("/state").textValue()).isEqualTo("OPEN");
    assertThat(item.at("/version").intValue()).isEqualTo(2);
    assertThat(item.at("/claim"))
        .isEqualTo(
            json(
                """
                {"moderator": "Juma", "claimedAt": "2026-11-20T12:00:00Z",
                 "expiresAt": "2026-11-20T12:10:00Z"}
                """));
    assertThat(item.at("/comment/text").textValue()).isEqualTo("<b>maneno</b>");
    assertThat(item.at("/comment/targetIds/0").textValue()).isEqualTo("0f1e2d3c4b5a");
    assertThat(item.at("/verdict/model"))
        .isEqualTo(json("{\"name\": \"fast\", \"version\": \"1.2.3\", \"sha256\": \"00ff\"}"));
    assertThat(item.at("/verdict/rulesVersion").textValue()).isEqualTo("rules-7");
    assertThat(item.at("/verdict/scores/1"))
        .isEqualTo(
            json(
                """
                {"harm": "threat", "probability": 0.875, "threshold": 0.5, "measured": true}
                """));
    assertThat(item.at("/verdict/highlights"))
        .isEqualTo(
            json(
                """
                [{"harm": "threat", "span": {"start": 0, "end": 6}, "weight": 0.5}]
                """));
    assertThat(item.at("/verdict/ruleMatches"))
        .isEqualTo(
            json(
                """
                [{"rule": "sw-1", "harm": "stalking", "severity": "HIGH", "minorAtRisk": false,
                  "spans": [{"start": 7, "end": 9}]}]
                """));
    assertThat(item.at("/policyVersion").textValue()).isEqualTo("policy-3");
    assertThat(item.at("/history/0/type").textValue()).isEqualTo("OPENED");
  }

  @Test
  void should_say_that_there_is_no_such_item_or_path() throws Exception {
    assertProblem(client.get("/api/items/nobody"), 404, "NOT_FOUND");
    assertProblem(client.get("/api/nothing"), 404, "HTTP_404");
  }

  @Test
  void should_say_when_the_queues_cannot_be_read() throws Exception {
    queue.unavailable = true;

    HttpResponse<String> response = client.get("/api/queues");

    assertProblem(response, 503, "UNAVAILABLE");
    assertThat(response.headers().firstValue("Retry-After")).contains("2");
  }

  // Taking.

  @Test
  void should_take_the_next_item() throws Exception {
    queue.add(QueueItems.claimed(COMMENT, "Juma"));
    queue.answers =
        command -> done(QueueItems.claimedEvent(command.itemId(), command.commandId(), "Juma"));

    HttpResponse<String> response =
        client.post("/api/queues/threats/next", "{\"moderator\": \" Juma \"}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(ConsoleClient.json(response).at("/id").textValue()).isEqualTo(COMMENT.itemId());
    assertThat(queue.commands)
        .containsExactly(QueueCommand.claim("command-1", COMMENT.itemId(), "Juma", Flagged.NOON));
  }

  @Test
  void should_answer_without_content_when_nothing_waits() throws Exception {
    HttpResponse<String> response =
        client.post("/api/queues/threats/next", "{\"moderator\": \"Juma\"}");

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
  }

  // Deciding.

  @Test
  void should_decide_and_answer_with_the_event() throws Exception {
    queue.answers =
        command -> done(QueueItems.decidedEvent(command.itemId(), command.commandId(), "Juma"));

    HttpResponse<String> response =
        client.post(
            ITEM + "/decision",
            """
            {"moderator": "Juma", "action": "WARN", "reason": "first time", "version": 2}
            """);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(ConsoleClient.json(response).at("/decision/action").textValue()).isEqualTo("WARN");
    assertThat(queue.commands)
        .containsExactly(
            QueueCommand.decide(
                    "command-1",
                    COMMENT.itemId(),
                    "Juma",
                    ModerationAction.WARN,
                    "first time",
                    Flagged.NOON)
                .expecting(2L));
  }

  @Test
  void should_release_an_item() throws Exception {
    queue.answers =
        command ->
            done(QueueItems.repeatedEvent(command.itemId(), command.commandId(), "Juma", null));

    HttpResponse<String> response = client.post(ITEM + "/release", "{\"moderator\": \"Juma\"}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(queue.commands)
        .containsExactly(QueueCommand.release("command-1", COMMENT.itemId(), "Juma", Flagged.NOON));
  }

  @Test
  void should_send_a_command_under_the_id_that_the_sender_gave() throws Exception {
    queue.answers =
        command ->
            done(
                QueueItems.repeatedEvent(
                    command.itemId(), command.commandId(), "Juma", Refusal.CLOSED));

    HttpResponse<String> response =
        client.post(ITEM + "/decision", DECISION, "Idempotency-Key", "sent-once-before");

    assertProblem(response, 409, "CLOSED");
    assertThat(queue.commands)
        .extracting(QueueCommand::commandId)
        .containsExactly("sent-once-before");
    assertProblem(
        client.post(ITEM + "/decision", DECISION, "Idempotency-Key", "a b"),
        400,
        "BAD_IDEMPOTENCY_KEY");
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_FOUND, 404",
    "CLAIMED_BY_ANOTHER, 409",
    "NOT_CLAIMED, 409",
    "CLAIM_EXPIRED, 409",
    "ALREADY_DECIDED, 409",
    "CLOSED, 409",
    "STALE_VERSION, 409",
    "REASON_MISSING, 422"
  })
  void should_answer_each_refusal_with_its_status_and_code(Refusal refusal, int status)
      throws Exception {
    queue.answers =
        command ->
            done(QueueItems.refusedEvent(command.itemId(), command.commandId(), "Juma", refusal));

    assertProblem(client.post(ITEM + "/decision", DECISION), status, refusal.name());
  }

  @Test
  void should_say_what_to_do_about_a_refusal() throws Exception {
    queue.answers =
        command ->
            done(
                QueueItems.refusedEvent(
                    command.itemId(), command.commandId(), "Juma", Refusal.STALE_VERSION));

    HttpResponse<String> response = client.post(ITEM + "/decision", DECISION);

    assertThat(ConsoleClient.json(response))
        .isEqualTo(
            json(
                """
                {"type": "urn:sauti:problem:stale-version", "status": 409,
                 "title": "The item has changed since you looked",
                 "detail": "Look at the item as it is now, then send the command again.",
                 "code": "STALE_VERSION"}
                """));
  }

  @Test
  void should_tell_when_no_answer_came_or_the_command_could_not_be_sent() throws Exception {
    queue.answers = command -> CompletableFuture.failedFuture(new TimeoutException());
    assertProblem(client.post(ITEM + "/decision", DECISION), 504, "NO_ANSWER");

    queue.answers = command -> CompletableFuture.failedFuture(new DisconnectException("gone"));
    assertProblem(client.post(ITEM + "/decision", DECISION), 503, "UNAVAILABLE");

    queue.answers = command -> CompletableFuture.failedFuture(new ArithmeticException("secret"));
    HttpResponse<String> unexpected = client.post(ITEM + "/decision", DECISION);
    assertProblem(unexpected, 500, "UNEXPECTED");
    assertThat(unexpected.body()).doesNotContain("secret");
  }

  // Bodies.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"moderator\": \"Juma\"",
        "{\"moderator\": \"Juma\"} x",
        "{\"moderator\": 5}",
        "{\"moderator\": \"Juma\", \"admin\": true}",
        "{\"moderator\": \"Juma\", \"action\": \"BAN\", \"reason\": \"r\"}",
        "{\"moderator\": \"Juma\", \"action\": 1, \"reason\": \"r\"}",
        "{\"moderator\": \"Juma\", \"action\": \"WARN\", \"reason\": \"r\", \"version\": \"1\"}"
      })
  void should_refuse_a_body_that_cannot_be_read(String body) throws Exception {
    HttpResponse<String> response = client.post(ITEM + "/decision", body);

    assertProblem(response, 400, "MALFORMED_BODY");
    assertThat(queue.commands).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"action\": \"WARN\", \"reason\": \"r\"}",
        "{\"moderator\": \" \", \"action\": \"WARN\", \"reason\": \"r\"}",
        "{\"moderator\": \"Juma\", \"reason\": \"r\"}"
      })
  void should_refuse_a_body_that_is_not_valid(String body) throws Exception {
    assertProblem(client.post(ITEM + "/decision", body), 422, "INVALID_BODY");
    assertThat(queue.commands).isEmpty();
  }

  @Test
  void should_refuse_names_and_reasons_that_are_too_long() throws Exception {
    String name = "{\"moderator\": \"" + "x".repeat(65) + "\"}";
    String reason =
        "{\"moderator\": \"Juma\", \"action\": \"WARN\", \"reason\": \""
            + "x".repeat(2_001)
            + "\"}";
    assertProblem(client.post("/api/queues/threats/next", name), 422, "INVALID_BODY");
    assertProblem(client.post(ITEM + "/decision", reason), 422, "INVALID_BODY");
  }

  @Test
  void should_refuse_what_a_page_of_another_site_could_send() throws Exception {
    assertProblem(client.postText(ITEM + "/decision", DECISION), 415, "NOT_JSON");
    assertThat(queue.commands).isEmpty();
  }

  @Test
  void should_refuse_a_request_under_a_name_that_is_not_local() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "GET /api/queues HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
              .getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 421 ").contains("NOT_LOCAL");
    }
  }

  // The rest.

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/queues", "/api/items/nobody", "/api/nothing"})
  void should_keep_browsers_from_running_anything_that_is_not_ours(String path) throws Exception {
    HttpResponse<String> response = client.get(path);

    assertThat(response.headers().firstValue("Content-Security-Policy"))
        .contains(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
  }

  @Test
  void should_keep_comments_out_of_caches_and_the_page_in_them() throws Exception {
    assertThat(client.get("/api/queues").headers().firstValue("Cache-Control"))
        .contains("no-store");
    HttpResponse<String> page = client.get("/");
    String tag = page.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = client.get("/", "If-None-Match", tag);

    assertThat(page.body()).startsWith("<!doctype html>");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void should_be_healthy_only_while_the_queues_can_be_used() throws Exception {
    assertThat(ConsoleClient.json(client.get("/health")))
        .isEqualTo(json("{\"status\": \"UP\", \"streams\": \"RUNNING\"}"));

    ready = false;

    assertProblem(client.get("/health"), 503, "NOT_READY");
  }

  @Test
  void should_tell_a_watching_page_counts_and_ids_but_no_text() throws Exception {
    queue.add(QueueItems.open(COMMENT));
    queue.summaries.add(new QueueSummary("threats", 1, 0, Flagged.NOON, 0.5f, new TreeMap<>()));
    try (InputStream stream = client.watch();
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      JsonNode greeting = nextChange(lines);
      queue.happen(QueueItems.claimedEvent(COMMENT.itemId(), "command-1", "Juma"));
      JsonNode change = nextChange(lines);

      assertThat(greeting.at("/queues/0/open").intValue()).isEqualTo(1);
      assertThat(greeting.at("/items")).isEmpty();
      assertThat(change.at("/items"))
          .isEqualTo(
              json(
                  """
                  [{"itemId": "ITEM", "queue": "threats", "type": "CLAIMED", "version": 2}]
                  """
                      .replace("ITEM", COMMENT.itemId())));
      assertThat(change.toString()).doesNotContain("maneno").doesNotContain("Juma");
    }
  }

  @Test
  void should_give_the_stream_only_to_those_who_ask_for_one() throws Exception {
    assertProblem(client.get("/api/events"), 406, "NOT_AN_EVENT_STREAM");
  }

  @Test
  void should_say_in_one_line_that_the_port_is_taken() {
    int taken = server.port();
    assertThatThrownBy(() -> ConsoleServer.start(ports(), null, "127.0.0.1", taken))
        .isInstanceOf(QueueStartException.class)
        .hasMessage(
            "cannot listen on 127.0.0.1 port " + taken + ": choose another port, or 0 for any");
  }

  private ConsolePorts ports() {
    return new ConsolePorts(
        queue,
        queue,
        queue,
        () -> ready,
        () -> "RUNNING",
        Clock.fixed(Flagged.NOON, ZoneOffset.UTC),
        () -> "command-" + commandIds.incrementAndGet());
  }

  private static JsonNode nextChange(BufferedReader lines) throws Exception {
    String line = lines.readLine();
    while (!line.startsWith("data: ")) {
      line = lines.readLine();
    }
    return json(line.substring("data: ".length()));
  }

  private static void assertProblem(HttpResponse<String> response, int status, String code)
      throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = ConsoleClient.json(response);
    assertThat(problem.at("/status").intValue()).isEqualTo(status);
    assertThat(problem.at("/code").textValue()).isEqualTo(code);
    assertThat(problem.at("/detail").textValue()).endsWith(".");
  }

  private static CompletableFuture<QueueEvent> done(QueueEvent event) {
    return CompletableFuture.completedFuture(event);
  }

  private static JsonNode json(String document) throws Exception {
    return Json.MAPPER.readTree(document);
  }
}
