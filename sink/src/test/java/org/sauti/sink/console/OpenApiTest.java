package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueEventType;
import org.sauti.models.QueueItemState;
import org.sauti.models.Refusal;
import org.sauti.sink.FakeQueue;
import org.sauti.sink.console.access.TestAccess;

class OpenApiTest {
  private JsonNode document;

  @BeforeEach
  void read() throws Exception {
    try (InputStream stream = OpenApiTest.class.getResourceAsStream("openapi.json")) {
      document = Json.MAPPER.readTree(stream);
    }
  }

  @Test
  void should_describe_every_route_of_the_interface_and_no_other() {
    Set<String> described = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

    assertThat(described)
        .isEqualTo(
            routes().stream()
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void should_say_of_every_route_who_may_use_it() {
    for (Route route : routes()) {
      JsonNode operation =
          document
              .get("paths")
              .path(route.path())
              .path(route.method().name().toLowerCase(Locale.ROOT));

      assertThat(strings(operation.path("x-roles")))
          .as(route.method() + " " + route.path())
          .isEqualTo(names(route.roles().toArray(Role[]::new)));
    }
  }

  @Test
  void should_tell_of_every_problem_that_comes_with_a_role_or_a_body() {
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (JsonNode operation : path.getValue()) {
        Set<String> told = new TreeSet<>();
        operation.get("responses").fieldNames().forEachRemaining(told::add);
        if (!operation.path("x-roles").isEmpty()) {
          assertThat(told).as(path.getKey()).contains("401", "403");
        }
        if (operation.has("requestBody")) {
          assertThat(told).as(path.getKey()).contains("400", "415");
        }
      }
    }
  }

  @Test
  void should_name_every_parameter_of_a_path() {
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (JsonNode operation : path.getValue()) {
        Set<String> named =
            StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(this::resolved)
                .filter(parameter -> parameter.get("in").textValue().equals("path"))
                .map(parameter -> "{" + parameter.get("name").textValue() + "}")
                .collect(Collectors.toSet());
        assertThat(named)
            .as(path.getKey())
            .isEqualTo(
                Arrays.stream(path.getKey().split("/", -1))
                    .filter(part -> part.startsWith("{"))
                    .collect(Collectors.toSet()));
      }
    }
  }

  @Test
  void should_refer_only_to_what_is_there() {
    for (JsonNode reference : document.findValues("$ref")) {
      assertThat(resolved(reference.textValue()).isMissingNode())
          .as(reference.textValue())
          .isFalse();
    }
  }

  @Test
  void should_list_the_values_of_each_closed_set() {
    assertThat(values("Harm")).isEqualTo(Set.copyOf(Harm.labels()));
    assertThat(values("Action")).isEqualTo(names(ModerationAction.values()));
    assertThat(values("Refusal")).isEqualTo(names(Refusal.values()));
    assertThat(values("Event/properties/type")).isEqualTo(names(QueueEventType.values()));
    assertThat(values("Item/properties/state")).isEqualTo(names(QueueItemState.values()));
  }

  private Set<String> values(String schema) {
    return strings(document.at("/components/schemas/" + schema + "/enum"));
  }

  private static Set<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::textValue)
        .collect(Collectors.toSet());
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(node.get("$ref").textValue()) : node;
  }

  private JsonNode resolved(String reference) {
    return document.at(reference.substring(1));
  }

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
  }

  /** All routes but those of the page, which are no interface. */
  private static List<Route> routes() {
    return TestPorts.routes(TestPorts.of(new FakeQueue(), Clock.systemUTC(), TestAccess.create()))
        .stream()
        .filter(
            route ->
                route.path().startsWith("/api/")
                    || route.path().equals("/health")
                    || route.path().equals(MetricsRoute.PATH))
        .toList();
  }
}
