package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.json.JavalinJackson;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.sink.export.DecidedItem;
import org.sauti.sink.export.ExportPeriod;

class ExportRoutesTest {
  private static final String NOVEMBER = "?from=2026-11-01&to=2026-12-01T00:00:00Z";

  private final FakeExports exports = new FakeExports();
  private final ExportRoutes routes = new ExportRoutes(exports);
  private Javalin app;
  private ConsoleClient client;

  @BeforeEach
  void start() {
    Viewer viewer = new Viewer("rehema", "researcher-1", Set.of(Role.RESEARCHER), Limits.NONE);
    app =
        Javalin.create(
            config -> {
              config.showJavalinBanner = false;
              config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
            });
    app.before(viewer::attachTo);
    ErrorMapping.register(app);
    routes.all().forEach(r -> app.addHttpHandler(r.method(), r.path(), r.handler()));
    app.start("127.0.0.1", 0);
    client = new ConsoleClient(app.port());
  }

  @AfterEach
  void stop() {
    app.stop();
  }

  @Test
  void should_be_for_researchers_and_erasures_for_admins() {
    assertThat(routes.all())
        .extracting(Route::path, Route::roles)
        .containsExactly(
            tuple("/api/exports/preview", Set.of(Role.RESEARCHER)),
            tuple("/api/exports/dataset.zip", Set.of(Role.RESEARCHER)),
            tuple("/api/erasures", Set.of(Role.ADMIN)));
  }

  @Test
  void should_tell_what_a_dataset_would_hold() throws Exception {
    exports.items.add(DecidedItem.comment("c1").item());
    exports.items.add(DecidedItem.comment("c2").queue("child-safety").item());

    JsonNode preview = ConsoleClient.json(client.get("/api/exports/preview" + NOVEMBER));

    assertThat(preview)
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"items": 1,
                 "byHarm": [{"harm": "threat", "present": 1, "absent": 0, "disputed": 0}],
                 "byLanguage": {"sw": 1}, "alpha": [],
                 "leftOut": {"childSafety": 1, "erased": 0, "deleted": 0, "unreadable": 0}}
                """));
    assertThat(exports.periods)
        .containsExactly(
            new ExportPeriod(
                Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv", "parquet"})
  void should_send_a_dataset_with_its_card(String format) throws Exception {
    exports.items.add(DecidedItem.comment("c1").item());

    HttpResponse<byte[]> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            "http://localhost:"
                                + app.port()
                                + "/api/exports/dataset.zip"
                                + NOVEMBER
                                + "&format="
                                + format))
                    .build(),
                BodyHandlers.ofByteArray());

    assertThat(response.headers().map())
        .containsEntry("content-type", List.of("application/zip"))
        .containsEntry("content-disposition", List.of("attachment; filename=\"dataset.zip\""));
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names).containsExactly("dataset." + format, "card.json", "CARD.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/exports/preview",
        "/api/exports/preview?from=2026-11-01",
        "/api/exports/preview?from=yesterday&to=2026-12-01",
        "/api/exports/preview?from=2026-12-01&to=2026-12-01",
        "/api/exports/dataset.zip?from=2026-11-01&to=2026-12-01&format=xml"
      })
  void should_refuse_a_period_or_a_format_that_cannot_be_understood(String path) throws Exception {
    HttpResponse<String> response = client.get(path);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(ConsoleClient.json(response).at("/code").textValue()).isEqualTo("BAD_PARAMETER");
    assertThat(exports.periods).isEmpty();
  }

  @Test
  void should_make_one_dataset_at_a_time() throws Exception {
    List<Integer> meanwhile = new ArrayList<>();
    exports.whileGathering =
        () -> {
          exports.whileGathering = () -> {};
          meanwhile.add(status("/api/exports/preview" + NOVEMBER));
        };

    assertThat(status("/api/exports/preview" + NOVEMBER)).isEqualTo(200);
    assertThat(meanwhile).containsExactly(429);
    assertThat(status("/api/exports/preview" + NOVEMBER)).isEqualTo(200);
  }

  @Test
  void should_write_down_who_asked_to_be_left_out() throws Exception {
    assertThat(client.post("/api/erasures", "{\"person\": \"a1b2c3\"}").statusCode())
        .isEqualTo(204);
    assertThat(exports.erased).isEqualTo(Map.of("a1b2c3", "researcher-1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"person\": \"\"}", "{\"person\": \"Jane Doe\"}"})
  void should_refuse_a_person_that_is_no_id(String body) throws Exception {
    assertThat(client.post("/api/erasures", body).statusCode()).isEqualTo(422);
    assertThat(exports.erased).isEmpty();
  }

  @Test
  void should_say_so_when_kafka_does_not_answer() throws Exception {
    exports.unavailable = true;

    assertThat(status("/api/exports/preview" + NOVEMBER)).isEqualTo(503);
    assertThat(client.post("/api/erasures", "{\"person\": \"a1b2c3\"}").statusCode())
        .isEqualTo(503);
  }

  private int status(String path) {
    try {
      return client.get(path).statusCode();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
