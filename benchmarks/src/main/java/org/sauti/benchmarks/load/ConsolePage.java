package org.sauti.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** One person's page: their session, what they ask for, and the stream that tells them of news. */
final class ConsolePage {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int OK = 200;

  private final Map<String, Long> expected = new ConcurrentHashMap<>();
  private final HttpClient client;
  private final URI base;
  private final StatusCounts statuses;
  private final LoadTimes times;
  private String cookie;
  private String csrf;

  /**
   * @param client sends the requests of all pages
   * @param base where the console is
   */
  ConsolePage(HttpClient client, URI base, StatusCounts statuses, LoadTimes times) {
    this.client = client;
    this.base = base;
    this.statuses = statuses;
    this.times = times;
  }

  /**
   * An answer.
   *
   * @param status of HTTP
   * @param body empty when there is none
   */
  record Answer(int status, JsonNode body) {
    boolean isOk() {
      return status == OK;
    }
  }

  static ObjectNode body() {
    return JSON.createObjectNode();
  }

  /** Begins a session. */
  void logIn(String name, String password) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            request("/api/session")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        body().put("name", name).put("password", password).toString()))
                .build(),
            BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (response.statusCode() != OK) {
      throw new IllegalStateException(name + " cannot log in: " + response.statusCode());
    }
    String set = response.headers().firstValue("Set-Cookie").orElseThrow();
    cookie = set.substring(0, set.indexOf(';'));
    csrf = JSON.readTree(response.body()).get("csrf").textValue();
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  Answer post(String path, ObjectNode body) throws IOException, InterruptedException {
    return post(path, body, null);
  }

  /**
   * @param key names the command, null for none
   */
  Answer post(String path, ObjectNode body, String key) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .header("X-CSRF-Token", csrf)
            .POST(BodyPublishers.ofString(body.toString()));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return send(request);
  }

  /** Begins to listen to the news; ends when the service does. */
  CompletableFuture<?> watch() {
    return client.sendAsync(
        HttpRequest.newBuilder(base.resolve("/api/events"))
            .header("Cookie", cookie)
            .header("Accept", "text/event-stream")
            .build(),
        BodyHandlers.fromLineSubscriber(new NewsLines(this::hear)));
  }

  /** Somebody decides; the page should be told of it. */
  void expectDecision(String itemId, long begin) {
    expected.put(itemId, begin);
  }

  private void hear(String data) {
    for (JsonNode change : read(data).path("items")) {
      if (change.path("type").asText().equals("DECIDED")) {
        Long begin = expected.remove(change.path("itemId").asText());
        if (begin != null) {
          times.note(Timing.TOLD, begin);
        }
      }
    }
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    statuses.count(response.statusCode());
    return new Answer(response.statusCode(), read(response.body()));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    return cookie == null ? request : request.header("Cookie", cookie);
  }

  private static JsonNode read(String json) {
    try {
      return json.isEmpty() ? body() : JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException("the service did not answer with JSON", e);
    }
  }
}
