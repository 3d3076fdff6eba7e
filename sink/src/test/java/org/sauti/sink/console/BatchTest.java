package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sauti.sink.console.TestConsole.assertProblem;
import static org.sauti.sink.console.TestConsole.done;
import static org.sauti.sink.console.TestConsole.event;
import static org.sauti.sink.console.TestConsole.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.DisconnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.Decision;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueCommandType;
import org.sauti.models.QueueEventType;
import org.sauti.models.QueueItem;
import org.sauti.models.Refusal;
import org.sauti.models.Review;
import org.sauti.models.ReviewKind;
import org.sauti.sink.Flagged;
import org.sauti.sink.ItemEdit;
import org.sauti.sink.QueueItems;
import org.sauti.sink.queue.QueueNames;

class BatchTest {
  private static final String BATCH = "/api/items/batch";
  private static final String DECIDE =
      "{\"type\": \"DECIDE\", \"action\": \"REMOVE\", \"reason\": \"spam wave\","
          + " \"labels\": {\"toxic\": true}}";

  private final TestConsole console = TestConsole.start();
  private final Flagged free = Flagged.comment("c1");
  private final Flagged mine = Flagged.comment("c2");

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void should_decide_on_many_items_and_claim_those_that_nobody_has() throws Exception {
    console.queue.add(QueueItems.open(free));
    console.queue.add(QueueItems.claimed(mine, "Juma"));
    console.queue.answers =
        command ->
            done(
                command.type() == QueueCommandType.CLAIM
                    ? QueueItems.claimedEvent(command.itemId(), command.commandId(), "Juma")
                    : event(command, QueueEventType.RELEASED));

    JsonNode result = batch(DECIDE, free, mine);

    assertThat(result)
        .isEqualTo(
            json(
                """
                {"done": [{"id": "FREE", "version": 7}, {"id": "MINE", "version": 7}],
                 "refused": []}
                """
                    .replace("FREE", free.itemId())
                    .replace("MINE", mine.itemId())));
    assertThat(typesFor(free)).containsExactly(QueueCommandType.CLAIM, QueueCommandType.DECIDE);
    assertThat(typesFor(mine)).containsExactly(QueueCommandType.DECIDE);
    assertThat(console.queue.commands)
        .filteredOn(command -> command.type() == QueueCommandType.DECIDE)
        .allSatisfy(
            command -> {
              assertThat(command.action()).isEqualTo(ModerationAction.REMOVE);
              assertThat(command.reason()).isEqualTo("spam wave");
              assertThat(command.labels()).isEqualTo(Map.of(Harm.TOXIC, true));
              assertThat(command.actor()).isEqualTo("Juma");
            });
  }

  @Test
  void should_say_of_each_item_why_it_was_refused() throws Exception {
    Flagged decided = Flagged.comment("c3");
    Flagged escalated = Flagged.comment("c4").queue(QueueNames.ESCALATED);
    Flagged slow = Flagged.comment("c5");
    Flagged lost = Flagged.comment("c6");
    Flagged taken = Flagged.comment("c7");
    console.queue.add(decidedOnce(decided));
    console.queue.add(QueueItems.open(escalated));
    for (Flagged one : List.of(slow, lost, taken)) {
      console.queue.add(QueueItems.open(one));
    }
    console.queue.answers =
        command -> {
          if (command.itemId().equals(slow.itemId())) {
            return CompletableFuture.failedFuture(new TimeoutException());
          }
          if (command.itemId().equals(lost.itemId())) {
            return CompletableFuture.failedFuture(new DisconnectException("gone"));
          }
          return done(
              QueueItems.refusedEvent(
                  command.itemId(), command.commandId(), "Juma", Refusal.CLAIMED_BY_ANOTHER));
        };

    JsonNode result =
        batch(DECIDE, Flagged.comment("never seen"), decided, escalated, slow, lost, taken);

    assertThat(result.at("/done")).isEmpty();
    assertThat(result.at("/refused").findValuesAsText("code"))
        .containsExactly(
            "NOT_FOUND",
            "ALREADY_DECIDED",
            "FOR_LEADS",
            "NO_ANSWER",
            "UNAVAILABLE",
            "CLAIMED_BY_ANOTHER");
    assertThat(console.queue.commands)
        .extracting(QueueCommand::type)
        .containsOnly(QueueCommandType.CLAIM);
  }

  @Test
  void should_take_a_batch_back_as_a_batch() throws Exception {
    console.queue.add(decidedOnce(free));
    console.queue.add(decidedOnce(mine));
    console.doesWhatItIsTold();

    JsonNode result = batch("{\"type\": \"UNDO\"}", free, mine);

    assertThat(result.at("/done")).hasSize(2);
    assertThat(console.queue.commands)
        .extracting(QueueCommand::type)
        .containsOnly(QueueCommandType.UNDO);
  }

  @Test
  void should_move_pass_up_and_release_many_items() throws Exception {
    console.queue.add(QueueItems.claimed(mine, "Juma"));
    console.doesWhatItIsTold();

    batch("{\"type\": \"MOVE\", \"queue\": \"stalking\", \"reason\": \"addresses\"}", mine);
    batch("{\"type\": \"ESCALATE\", \"reason\": \"one author\"}", mine);
    batch("{\"type\": \"RELEASE\"}", mine);

    assertThat(console.queue.commands)
        .extracting(QueueCommand::type, QueueCommand::queue, QueueCommand::reason)
        .containsExactly(
            tuple(QueueCommandType.MOVE, "stalking", "addresses"),
            tuple(QueueCommandType.ESCALATE, null, "one author"),
            tuple(QueueCommandType.RELEASE, null, null));
  }

  @Test
  void should_let_a_lead_pass_up_what_others_have() throws Exception {
    console.viewer = TestConsole.AMINA;
    console.queue.add(QueueItems.claimed(mine, "Juma"));
    console.doesWhatItIsTold();

    batch("{\"type\": \"ESCALATE\", \"reason\": \"one author\"}", mine);

    assertThat(console.queue.commands).extracting(QueueCommand::override).containsExactly(true);
  }

  @Test
  void should_give_the_same_ids_to_the_commands_of_a_batch_that_is_sent_again() throws Exception {
    console.queue.add(QueueItems.claimed(mine, "Juma"));
    console.doesWhatItIsTold();
    String body = body("{\"type\": \"RELEASE\"}", mine.itemId(), mine.itemId());

    console.client.post(BATCH, body, "Idempotency-Key", "batch-of-today");
    console.client.post(BATCH, body, "Idempotency-Key", "batch-of-today");

    Set<String> ids =
        console.queue.commands.stream().map(QueueCommand::commandId).collect(Collectors.toSet());
    assertThat(console.queue.commands).hasSize(2);
    assertThat(ids).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"DECIDE\", \"reason\": \"r\"}",
        "{\"type\": \"DECIDE\", \"action\": \"WARN\"}",
        "{\"type\": \"DECIDE\", \"action\": \"WARN\", \"reason\": \" \"}",
        "{\"type\": \"MOVE\", \"reason\": \"r\"}",
        "{\"type\": \"MOVE\", \"queue\": \"hate\"}",
        "{\"type\": \"ESCALATE\"}",
        "{}",
        "null"
      })
  void should_refuse_a_command_that_lacks_something(String command) throws Exception {
    console.queue.add(QueueItems.open(free));

    assertProblem(console.client.post(BATCH, body(command, free.itemId())), 422, "INVALID_BODY");
    assertThat(console.queue.commands).isEmpty();
  }

  @Test
  void should_refuse_no_items_and_too_many() throws Exception {
    String[] many = IntStream.rangeClosed(0, 200).mapToObj(i -> "item-" + i).toArray(String[]::new);

    assertProblem(console.client.post(BATCH, body(DECIDE)), 422, "INVALID_BODY");
    assertProblem(console.client.post(BATCH, body(DECIDE, many)), 422, "INVALID_BODY");
    assertProblem(console.client.post(BATCH, body(DECIDE, " ")), 422, "INVALID_BODY");
  }

  private JsonNode batch(String command, Flagged... comments) throws Exception {
    String[] ids = Arrays.stream(comments).map(Flagged::itemId).toArray(String[]::new);
    HttpResponse<String> response = console.client.post(BATCH, body(command, ids));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return ConsoleClient.json(response);
  }

  private List<QueueCommandType> typesFor(Flagged comment) {
    return console.queue.commands.stream()
        .filter(command -> command.itemId().equals(comment.itemId()))
        .map(QueueCommand::type)
        .toList();
  }

  /** Waits for a second opinion. */
  private static QueueItem decidedOnce(Flagged comment) {
    return ItemEdit.of(QueueItems.open(comment))
        .decided(new Decision(ModerationAction.WARN, "rude", "Neema", Flagged.NOON))
        .review(new Review(ReviewKind.SAMPLED, true, null, Flagged.NOON, null))
        .item();
  }

  private static String body(String command, String... ids) {
    String list =
        Arrays.stream(ids).map(id -> "\"" + id + "\"").collect(Collectors.joining(", ", "[", "]"));
    return "{\"ids\": " + list + ", \"command\": " + command + "}";
  }
}
