package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.sink.console.TestConsole.assertProblem;
import static org.sauti.sink.console.TestConsole.done;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.Decision;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueItem;
import org.sauti.models.Review;
import org.sauti.models.ReviewKind;
import org.sauti.sink.Flagged;
import org.sauti.sink.ItemEdit;
import org.sauti.sink.QueueItems;
import org.sauti.sink.queue.ItemContext;
import org.sauti.sink.queue.PersonItems;
import org.sauti.sink.queue.QueueNames;
import org.sauti.sink.queue.QueueSummary;

class ItemListTest {
  private static final Flagged SWAHILI = Flagged.comment("c1").text("maneno mabaya");
  private static final Flagged HINDI = Flagged.comment("c2").language("hi-Latn").text("bura");
  private static final Flagged ESCALATED = Flagged.comment("c3").queue(QueueNames.ESCALATED);

  private final TestConsole console = TestConsole.start();

  @BeforeEach
  void add() {
    for (Flagged comment : List.of(SWAHILI, HINDI, ESCALATED)) {
      console.queue.add(QueueItems.open(comment));
    }
    console.queue.summaries.add(summary("threats", "sw", "hi-Latn"));
    console.queue.summaries.add(summary(QueueNames.ESCALATED, "sw"));
    console.queue.answers =
        command ->
            done(QueueItems.claimedEvent(command.itemId(), command.commandId(), command.actor()));
  }

  @AfterEach
  void stop() {
    console.close();
  }

  // Lists.

  @ParameterizedTest
  @CsvSource({
    "'', c1 c2",
    "?language=sw, c1",
    "?language=sw&language=hi-Latn, c1 c2",
    "?harm=threat, c1 c2",
    "?harm=stalking, ''",
    "?platform=mastodon, c1 c2",
    "?platform=reddit, ''",
    "?minConfidence=0.9, ''",
    "?maxConfidence=0.9&minConfidence=0.8, c1 c2",
    "?from=2026-11-20T12:00:01Z, ''",
    "?to=2026-11-20T12:00:01Z, c1 c2",
    "?text=MABAYA, c1"
  })
  void should_find_items_by_what_was_found_in_them(String query, String expected) throws Exception {
    assertThat(comments("/api/queues/threats/items" + query)).isEqualTo(expected);
    assertThat(comments("/api/items" + query)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=many",
        "limit=",
        "after=x",
        "harm=threats",
        "language=",
        "minConfidence=2",
        "maxConfidence=sure",
        "from=yesterday"
      })
  void should_refuse_parameters_that_cannot_be_understood(String parameter) throws Exception {
    assertProblem(console.client.get("/api/items?" + parameter), 400, "BAD_PARAMETER");
    assertProblem(
        console.client.get("/api/queues/threats/items?" + parameter), 400, "BAD_PARAMETER");
  }

  @Test
  void should_show_only_what_is_within_the_limits() throws Exception {
    console.viewer = TestConsole.limited("Neema", new Limits(Set.of(), Set.of(), Set.of("hi")));

    assertThat(comments("/api/items")).isEqualTo("c2");
    assertThat(comments("/api/queues/threats/items")).isEqualTo("c2");

    console.viewer = TestConsole.limited("Neema", new Limits(Set.of(), Set.of("hate"), Set.of()));
    assertThat(comments("/api/items")).isEmpty();
    assertProblem(console.client.get("/api/queues/threats/items"), 403, "NOT_YOUR_QUEUE");
  }

  @Test
  void should_show_leads_alone_what_was_passed_up() throws Exception {
    assertProblem(console.client.get("/api/queues/escalated/items"), 403, "NOT_YOUR_QUEUE");
    assertThat(queueNames()).doesNotContain("escalated");

    console.viewer = TestConsole.AMINA;
    assertThat(comments("/api/queues/escalated/items")).isEqualTo("c3");
    assertThat(queueNames()).contains("escalated");
  }

  @Test
  void should_not_send_the_queues_again_while_they_are_the_same() throws Exception {
    String tag = console.client.get("/api/queues").headers().firstValue("ETag").orElseThrow();
    console.now = Flagged.NOON.plusSeconds(1);

    assertThat(console.client.get("/api/queues", "If-None-Match", tag).statusCode()).isEqualTo(304);
    console.queue.summaries.add(summary("hate", "sw"));
    assertThat(console.client.get("/api/queues", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void should_count_what_came_and_what_was_decided_in_the_last_hour() throws Exception {
    console.queue.happen(QueueItems.open(SWAHILI).history().get(0));
    console.queue.happen(QueueItems.decidedEvent(SWAHILI.itemId(), "command-1", "Juma"));

    JsonNode queue = ConsoleClient.json(console.client.get("/api/queues")).at("/queues/0");
    assertThat(queue.at("/arrivedLastHour").intValue()).isEqualTo(1);
    assertThat(queue.at("/decidedLastHour").intValue()).isEqualTo(1);

    console.now = Flagged.NOON.plusSeconds(3_600);
    queue = ConsoleClient.json(console.client.get("/api/queues")).at("/queues/0");
    assertThat(queue.at("/arrivedLastHour").intValue()).isZero();
  }

  // Taking.

  @Test
  void should_take_the_next_item_other_than_some() throws Exception {
    HttpResponse<String> first = console.client.post("/api/queues/threats/next", "");
    HttpResponse<String> other =
        console.client.post(
            "/api/queues/threats/next", "{\"except\": [\"" + SWAHILI.itemId() + "\"]}");

    assertThat(ConsoleClient.json(first).at("/id").textValue()).isEqualTo(SWAHILI.itemId());
    assertThat(first.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(ConsoleClient.json(other).at("/id").textValue()).isEqualTo(HINDI.itemId());
    assertThat(console.queue.commands)
        .contains(QueueCommand.claim("command-1", SWAHILI.itemId(), "Juma", Flagged.NOON));
  }

  @Test
  void should_take_only_what_is_within_the_limits_and_was_not_skipped() throws Exception {
    console.queue.add(QueueItems.skipped(HINDI, "Neema"));
    console.viewer = TestConsole.limited("Neema", new Limits(Set.of(), Set.of(), Set.of("hi")));

    HttpResponse<String> nothing = console.client.post("/api/queues/threats/next", "{}");

    assertThat(nothing.statusCode()).isEqualTo(204);
    assertThat(nothing.body()).isEmpty();
    assertProblem(console.client.post("/api/queues/escalated/next", "{}"), 403, "NOT_YOUR_QUEUE");
  }

  @Test
  void should_give_an_item_for_a_second_opinion_blind() throws Exception {
    assertThat(console.client.post("/api/reviews/next", "{}").statusCode()).isEqualTo(204);
    console.queue.add(decided(SWAHILI));
    console.viewer = TestConsole.moderator("Neema");
    console.queue.answers =
        command ->
            done(
                QueueItems.reviewClaimedEvent(
                    command.itemId(), command.commandId(), command.actor()));

    HttpResponse<String> review =
        console.client.post("/api/reviews/next", "{\"queue\": \"threats\"}");

    assertThat(review.statusCode()).as(review.body()).isEqualTo(200);
    assertThat(ConsoleClient.json(review).at("/blind").booleanValue()).isTrue();
    assertThat(review.body()).doesNotContain("REMOVE").doesNotContain("Juma");
    assertProblem(
        console.client.post("/api/reviews/next", "{\"queue\": \"escalated\"}"),
        403,
        "NOT_YOUR_QUEUE");
  }

  // What is around an item.

  @Test
  void should_show_what_is_around_an_item_without_telling_a_reviewer_what_was_decided()
      throws Exception {
    console.queue.add(decided(SWAHILI));
    console.queue.contexts.put(
        SWAHILI.itemId(),
        new ItemContext(
            decided(SWAHILI),
            List.of(decided(HINDI)),
            new PersonItems("a1b2c3d4e5f6", 0, 2, 2, List.of(decided(HINDI))),
            List.of()));
    String path = "/api/items/" + SWAHILI.itemId() + "/context";

    JsonNode seen = ConsoleClient.json(console.client.get(path));
    console.viewer = TestConsole.moderator("Neema");
    JsonNode blind = ConsoleClient.json(console.client.get(path));

    assertThat(seen.at("/author/removed").intValue()).isEqualTo(2);
    assertThat(seen.at("/author/items/0/action").textValue()).isEqualTo("REMOVE");
    assertThat(seen.at("/thread/0/action").textValue()).isEqualTo("REMOVE");
    assertThat(seen.at("/thread/0/text").textValue()).isEqualTo("bura");
    assertThat(blind.at("/author/open").intValue()).isEqualTo(1);
    assertThat(blind.at("/author/removed").intValue()).isEqualTo(1);
    assertThat(blind.toString()).doesNotContain("REMOVE").doesNotContain("DECIDED");
  }

  private String comments(String path) throws Exception {
    HttpResponse<String> response = console.client.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    StringBuilder found = new StringBuilder();
    for (JsonNode item : ConsoleClient.json(response).at("/items")) {
      for (Flagged comment : List.of(SWAHILI, HINDI, ESCALATED)) {
        if (comment.itemId().equals(item.at("/id").textValue())) {
          found.append(comment.commentId()).append(' ');
        }
      }
    }
    return found.toString().strip();
  }

  private List<String> queueNames() throws Exception {
    return ConsoleClient.json(console.client.get("/api/queues"))
        .at("/queues")
        .findValuesAsText("name");
  }

  private static QueueItem decided(Flagged comment) {
    return ItemEdit.of(QueueItems.open(comment))
        .decided(new Decision(ModerationAction.REMOVE, "a threat", "Juma", Flagged.NOON))
        .review(new Review(ReviewKind.SAMPLED, true, null, Flagged.NOON, null))
        .item();
  }

  private static QueueSummary summary(String queue, String... languages) {
    TreeMap<String, Long> open = new TreeMap<>();
    for (String language : languages) {
      open.put(language, 1L);
    }
    return new QueueSummary(queue, languages.length, 0, Flagged.NOON, 0.5f, open);
  }
}
