package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.sink.console.TestConsole.assertProblem;
import static org.sauti.sink.console.TestConsole.json;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;

class PresenceTest {
  private static final Flagged COMMENT = Flagged.comment("c1");
  private static final String HERE =
      "{\"queue\": \"threats\", \"item\": \"" + COMMENT.itemId() + "\"}";

  private final TestConsole console = TestConsole.start();

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void should_show_who_looks_at_a_queue_and_an_item() throws Exception {
    console.queue.add(QueueItems.open(COMMENT));

    assertThat(console.client.post("/api/presence", HERE).statusCode()).isEqualTo(204);

    assertThat(ConsoleClient.json(console.client.get("/api/queues")).at("/queues/0/viewers"))
        .isEqualTo(json("[\"Juma\"]"));
    assertThat(
            ConsoleClient.json(console.client.get("/api/items/" + COMMENT.itemId())).at("/viewers"))
        .isEqualTo(json("[\"Juma\"]"));
  }

  @Test
  void should_tell_the_other_instances() throws Exception {
    console.client.post("/api/presence", HERE);

    assertThat(console.told)
        .containsExactly(new Presence.Sighting("Juma", "threats", COMMENT.itemId(), Flagged.NOON));
  }

  @Test
  void should_forget_somebody_of_whom_nothing_is_heard() throws Exception {
    console.client.post("/api/presence", HERE);

    console.now = Flagged.NOON.plusSeconds(44);
    assertThat(console.presence.at(COMMENT.itemId())).containsExactly("Juma");
    console.now = Flagged.NOON.plus(Presence.SILENCE);
    assertThat(console.presence.at(COMMENT.itemId())).isEmpty();
  }

  @Test
  void should_know_somebody_in_one_place_only() throws Exception {
    console.client.post("/api/presence", HERE);
    console.now = Flagged.NOON.plusSeconds(1);
    console.client.post("/api/presence", "{\"queue\": \"stalking\", \"item\": null}");

    assertThat(console.presence.board(sighting -> true).queues().toString())
        .isEqualTo("{stalking=[Juma]}");
  }

  @Test
  void should_not_believe_old_news() {
    Presence.Sighting older =
        new Presence.Sighting("Juma", "stalking", null, Flagged.NOON.minus(Duration.ofSeconds(5)));
    console.presence.saw(new Presence.Sighting("Juma", "threats", null, Flagged.NOON));
    console.presence.saw(older);

    assertThat(console.presence.board(sighting -> true).queues()).containsOnlyKeys("threats");
  }

  @Test
  void should_refuse_names_that_are_none() throws Exception {
    String long201 = "x".repeat(201);
    assertProblem(
        console.client.post("/api/presence", "{\"queue\": \"" + long201 + "\"}"),
        422,
        "INVALID_BODY");
  }
}
