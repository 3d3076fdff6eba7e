package org.sauti.sink.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import org.sauti.sink.console.access.Access;
import org.sauti.sink.console.access.NewAccount;

/** Asks a console over HTTP: as nobody, or as somebody who logged in. */
public final class ConsoleClient {
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI base;
  private volatile String csrf;

  /** Nobody. */
  public ConsoleClient(int port) {
    this.base = URI.create("http://localhost:" + port);
  }

  /**
   * Somebody who may do this; gets an account if there is none.
   *
   * @param access where the accounts are
   * @param pseudonym a single word; the account's name is the same in lower case
   */
  public static ConsoleClient loggedIn(int port, Access access, String pseudonym, Role... roles)
      throws IOException, InterruptedException {
    return loggedIn(port, access, pseudonym, Limits.NONE, roles);
  }

  /** Somebody whose work is limited. */
  public static ConsoleClient loggedIn(
      int port, Access access, String pseudonym, Limits limits, Role... roles)
      throws IOException, InterruptedException {
    String name = pseudonym.toLowerCase(Locale.ROOT);
    if (access.accounts().find(name).isEmpty()) {
      access.accounts().add(new NewAccount(name, pseudonym, Set.of(roles), limits));
    }
    ConsoleClient client = new ConsoleClient(port);
    HttpResponse<String> response = client.logIn(name, access.accounts().newPassword(name, false));
    if (response.statusCode() != 200) {
      throw new IllegalStateException(name + " cannot log in: " + response.body());
    }
    return client;
  }

  /** Logs in, and carries the session along from then on if that worked. */
  public HttpResponse<String> logIn(String name, String password)
      throws IOException, InterruptedException {
    String body =
        Json.MAPPER.createObjectNode().put("name", name).put("password", password).toString();
    return remembering(post("/api/session", body));
  }

  /** Remembers the CSRF token that an answer has. */
  public HttpResponse<String> remembering(HttpResponse<String> response) throws IOException {
    if (response.statusCode() == 200) {
      csrf = json(response).get("csrf").textValue();
    }
    return response;
  }

  /** Sends no CSRF token from now on. */
  public ConsoleClient withoutCsrfToken() {
    csrf = null;
    return this;
  }

  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  public HttpResponse<String> post(String path, String json, String... headers)
      throws IOException, InterruptedException {
    return sendJson("POST", path, json, headers);
  }

  public HttpResponse<String> put(String path, String json, String... headers)
      throws IOException, InterruptedException {
    return sendJson("PUT", path, json, headers);
  }

  public HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  /** Sends JSON with any method. */
  public HttpResponse<String> sendJson(String method, String path, String json, String... headers)
      throws IOException, InterruptedException {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "application/json";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return send(method, path, BodyPublishers.ofString(json), all);
  }

  public HttpResponse<String> postText(String path, String text)
      throws IOException, InterruptedException {
    return send("POST", path, BodyPublishers.ofString(text), "Content-Type", "text/plain");
  }

  /** Opens the stream of events. */
  public InputStream watch() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/api/events"))
            .header("Accept", "text/event-stream")
            .build();
    return client.send(request, BodyHandlers.ofInputStream()).body();
  }

  public static JsonNode json(HttpResponse<String> response) throws IOException {
    return Json.MAPPER.readTree(response.body());
  }

  private HttpResponse<String> send(
      String method, String path, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
    if (csrf != null && !method.equals("GET")) {
      request.header(AccessGuard.CSRF_HEADER, csrf);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
