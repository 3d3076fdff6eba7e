package org.sauti.sink.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sauti.sink.console.TestConsole.assertProblem;
import static org.sauti.sink.console.TestConsole.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;
import org.sauti.sink.queue.QueueStartException;
import org.sauti.sink.queue.QueueSummary;

class ConsoleServerTest {
  private static final Flagged COMMENT = Flagged.comment("c1").text("<b>maneno</b>");

  private final TestConsole console = TestConsole.start();

  @AfterEach
  void stop() {
    console.close();
  }

  // Reading.

  @Test
  void should_list_the_queues() throws Exception {
    console.queue.summaries.add(
        new QueueSummary("threats", 3, 1, Flagged.NOON, 0.5f, new TreeMap<>(Map.of("sw", 3L))));
    console.queue.summaries.add(new QueueSummary("old", 0, 0, null, null, new TreeMap<>()));

    HttpResponse<String> response = console.client.get("/api/queues");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(ConsoleClient.json(response))
        .isEqualTo(
            json(
                """
                {"now": "2026-11-20T12:00:00Z", "queues": [
                  {"name": "threats", "titles": {"en": "Threats", "sw": "Vitisho"},
                   "open": 3, "claimed": 1,
                   "oldestOpenedAt": "2026-11-20T12:00:00Z", "topPriority": 0.5,
                   "openByLanguage": {"sw": 3}, "arrivedLastHour": 0, "decidedLastHour": 0,
                   "reviews": 0, "viewers": []},
                  {"name": "stalking", "titles": {"en": "Stalking"}, "open": 0, "claimed": 0,
                   "oldestOpenedAt": null, "topPriority": null, "openByLanguage": {},
                   "arrivedLastHour": 0, "decidedLastHour": 0, "reviews": 0, "viewers": []},
                  {"name": "old", "titles": {}, "open": 0, "claimed": 0, "oldestOpenedAt": null,
                   "topPriority": null, "openByLanguage": {}, "arrivedLastHour": 0,
                   "decidedLastHour": 0, "reviews": 0, "viewers": []}]}
                """));
  }

  @Test
  void should_list_the_waiting_items_of_a_queue_in_pages() throws Exception {
    console.queue.add(QueueItems.open(COMMENT));
    console.queue.add(QueueItems.open(Flagged.comment("c2")));

    JsonNode first = ConsoleClient.json(console.client.get("/api/queues/threats/items?limit=1"));
    JsonNode second =
        ConsoleClient.json(console.client.get("/api/queues/threats/items?limit=1&after=1"));

    assertThat(first)
        .isEqualTo(
            json(
                """
                {"next": "1", "looked": 1, "items": [
                  {"id": "ITEM", "state": "OPEN", "action": null, "version": 1, "queue": "threats", "priority": 0.5,
                   "openedAt": "2026-11-20T12:00:00Z", "platform": "mastodon", "community": null,
                   "language": "sw", "text": "<b>maneno</b>",
                   "topConfidence": 0.875, "harms": ["threat"],
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
    assertProblem(
        console.client.get("/api/queues/threats/items?" + parameter), 400, "BAD_PARAMETER");
  }

  @Test
  void should_say_that_there_is_no_such_item_or_path() throws Exception {
    assertProblem(console.client.get("/api/items/nobody"), 404, "NOT_FOUND");
    assertProblem(console.client.get("/api/nothing"), 404, "HTTP_404");
  }

  @Test
  void should_say_when_the_queues_cannot_be_read() throws Exception {
    console.queue.unavailable = true;

    HttpResponse<String> response = console.client.get("/api/queues");

    assertProblem(response, 503, "UNAVAILABLE");
    assertThat(response.headers().firstValue("Retry-After")).contains("2");
  }

  @Test
  void should_refuse_a_request_under_a_name_that_is_not_local() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), console.port())) {
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
    HttpResponse<String> response = console.client.get(path);

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
    assertThat(console.client.get("/api/queues").headers().firstValue("Cache-Control"))
        .contains("no-store");
    HttpResponse<String> page = console.client.get("/");
    String tag = page.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = console.client.get("/", "If-None-Match", tag);

    assertThat(page.body()).startsWith("<!doctype html>");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void should_be_healthy_only_while_the_queues_can_be_used() throws Exception {
    assertThat(ConsoleClient.json(console.client.get("/health")))
        .isEqualTo(json("{\"status\": \"UP\", \"streams\": \"RUNNING\"}"));

    console.ready = false;

    assertProblem(console.client.get("/health"), 503, "NOT_READY");
  }

  @Test
  void should_tell_a_watching_page_counts_and_ids_but_no_text() throws Exception {
    console.queue.add(QueueItems.open(COMMENT));
    console.queue.summaries.add(
        new QueueSummary("threats", 1, 0, Flagged.NOON, 0.5f, new TreeMap<>()));
    try (InputStream stream = console.client.watch();
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      JsonNode greeting = nextChange(lines);
      console.queue.happen(QueueItems.claimedEvent(COMMENT.itemId(), "command-1", "Juma"));
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
  void should_tell_a_watching_page_who_is_there() throws Exception {
    try (InputStream stream = console.client.watch();
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      JsonNode nobody = nextEvent(lines, LiveUpdates.PRESENCE);
      console.presence.saw(new Presence.Sighting("Neema", "threats", "item-1", Flagged.NOON));
      JsonNode somebody = nextEvent(lines, LiveUpdates.PRESENCE);

      assertThat(nobody).isEqualTo(json("{\"queues\": {}, \"items\": {}}"));
      assertThat(somebody)
          .isEqualTo(
              json(
                  "{\"queues\": {\"threats\": [\"Neema\"]}, \"items\": {\"item-1\": [\"Neema\"]}}"));
    }
  }

  @Test
  void should_give_the_stream_only_to_those_who_ask_for_one() throws Exception {
    assertProblem(console.client.get("/api/events"), 406, "NOT_AN_EVENT_STREAM");
  }

  @Test
  void should_say_in_one_line_that_the_port_is_taken() {
    int taken = console.port();
    assertThatThrownBy(
            () -> ConsoleServer.start(console.ports(List.of()), null, "127.0.0.1", taken))
        .isInstanceOf(QueueStartException.class)
        .hasMessage(
            "cannot listen on 127.0.0.1 port " + taken + ": choose another port, or 0 for any");
  }

  private static JsonNode nextChange(BufferedReader lines) throws Exception {
    return nextEvent(lines, LiveUpdates.CHANGE);
  }

  private static JsonNode nextEvent(BufferedReader lines, String name) throws Exception {
    String line = lines.readLine();
    while (!line.equals("event: " + name)) {
      line = lines.readLine();
    }
    return json(lines.readLine().substring("data: ".length()));
  }
}
