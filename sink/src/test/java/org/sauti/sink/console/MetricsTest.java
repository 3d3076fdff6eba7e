package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.sink.console.TestConsole.assertProblem;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEventType;
import org.sauti.models.Refusal;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;
import org.sauti.sink.queue.QueueSummary;

class MetricsTest {
  private static final Flagged COMMENT = Flagged.comment("c1");
  private static final String ITEM = "/api/items/" + COMMENT.itemId();

  private final TestConsole console = TestConsole.start();

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void should_count_requests_by_route_and_never_by_item() throws Exception {
    console.queue.add(QueueItems.open(COMMENT));
    console.client.get(ITEM);
    console.client.get("/api/items/nobody");
    console.client.get("/nothing/here");

    assertThat(metrics())
        .contains(count("/api/items/{id}", "200", 1))
        .contains(count("/api/items/{id}", "404", 1))
        .contains(count("none", "404", 1))
        .doesNotContain(COMMENT.itemId())
        .doesNotContain("nobody")
        .doesNotContain("nothing");
  }

  @Test
  void should_count_commands_by_what_came_of_them() throws Exception {
    console.queue.add(QueueItems.open(COMMENT));
    console.doesWhatItIsTold();
    console.client.post(ITEM + "/release", "{}");
    console.refuses(Refusal.CLAIMED_BY_ANOTHER);
    console.client.post(ITEM + "/claim", "{}");

    assertThat(metrics())
        .contains("sauti_console_commands_total{outcome=\"released\",type=\"release\"} 1.0")
        .contains("sauti_console_commands_total{outcome=\"claimed_by_another\",type=\"claim\"} 1.0")
        .doesNotContain("Juma");
  }

  @Test
  void should_tell_how_full_the_queues_are_and_whether_they_can_be_used() throws Exception {
    console.queue.summaries.add(new QueueSummary("threats", 3, 1, null, null, new TreeMap<>()));
    console.queue.happen(
        TestConsole.event(
            QueueCommand.claim("command-9", "item-9", "Juma", Flagged.NOON),
            QueueEventType.CLAIM_EXPIRED));

    assertThat(metrics())
        .contains("sauti_queue_items{queue=\"threats\",state=\"waiting\"} 3.0")
        .contains("sauti_queue_items{queue=\"threats\",state=\"claimed\"} 1.0")
        .contains("sauti_queue_ready 1.0")
        .contains("sauti_queue_claims_expired_total{queue=\"threats\"} 1.0");

    console.ready = false;
    console.queue.unavailable = true;
    assertThat(metrics()).contains("sauti_queue_ready 0.0").doesNotContain("sauti_queue_items{");
  }

  @Test
  void should_keep_the_metrics_for_this_machine_unless_told_otherwise() throws Exception {
    try (ConsoleServer open = openToAll(false)) {
      assertProblem(new ConsoleClient(open.port()).get("/metrics"), 403, "METRICS_CLOSED");
    }
    try (ConsoleServer open = openToAll(true)) {
      assertThat(new ConsoleClient(open.port()).get("/metrics").statusCode()).isEqualTo(200);
    }
  }

  private ConsoleServer openToAll(boolean openMetrics) {
    ConsolePorts ports = console.ports(List.of());
    return ConsoleServer.start(
        new ConsolePorts(
            ports.reader(),
            ports.gateway(),
            ports.events(),
            ports.ready(),
            ports.state(),
            ports.clock(),
            ports.commandIds(),
            new ConsoleSettings(PolicyInfo.NONE, List.of(), openMetrics),
            ports.presence(),
            ports.presenceNews(),
            ports.access(),
            ports.exports()),
        null,
        "0.0.0.0",
        0);
  }

  private String metrics() throws Exception {
    HttpResponse<String> response = console.client.get("/metrics");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("text/plain; version=0.0.4; charset=utf-8");
    return response.body();
  }

  private static String count(String route, String status, int count) {
    return "sauti_console_requests_seconds_count{method=\"GET\",route=\""
        + route
        + "\",status=\""
        + status
        + "\"} "
        + count;
  }
}
