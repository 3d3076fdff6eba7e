package org.sauti.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The console of a demo as somebody uses it who read the password on the terminal. */
final class DemoConsole {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI api;
  private String csrf = "";

  private DemoConsole(int port) {
    this.api = URI.create("http://127.0.0.1:" + port + "/api/");
  }

  /**
   * @param terminal what the demo printed
   */
  static DemoConsole logIn(int port, String name, String terminal)
      throws IOException, InterruptedException {
    Matcher line = Pattern.compile("  " + name + " +([a-z2-9-]{24})").matcher(terminal);
    assertThat(line.find()).as(terminal).isTrue();
    DemoConsole console = new DemoConsole(port);
    String body = "{\"name\":\"" + name + "\",\"password\":\"" + line.group(1) + "\"}";
    console.csrf = console.post("session", body, 200).get("csrf").textValue();
    return console;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return answer(HttpRequest.newBuilder(api.resolve(path)).build(), 200);
  }

  JsonNode post(String path, String body, int status) throws IOException, InterruptedException {
    return answer(
        HttpRequest.newBuilder(api.resolve(path))
            .header("Content-Type", "application/json")
            .header("X-CSRF-Token", csrf)
            .POST(BodyPublishers.ofString(body))
            .build(),
        status);
  }

  private JsonNode answer(HttpRequest request, int status)
      throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }
}
