package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.sink.console.TestConsole.assertProblem;
import static org.sauti.sink.console.TestConsole.done;
import static org.sauti.sink.console.TestConsole.json;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.DisconnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueCommandType;
import org.sauti.models.Refusal;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;
import org.sauti.sink.queue.QueueNames;

class ItemCommandsTest {
  private static final Flagged COMMENT = Flagged.comment("c1");
  private static final String ITEM = "/api/items/" + COMMENT.itemId();
  private static final String DECISION = "{\"action\": \"WARN\", \"reason\": \"first time\"}";

  private final TestConsole console = TestConsole.start();

  @BeforeEach
  void add() {
    console.queue.add(QueueItems.claimed(COMMENT, "Juma"));
    console.doesWhatItIsTold();
  }

  @AfterEach
  void stop() {
    console.close();
  }

  // What is sent.

  @ParameterizedTest
  @CsvSource({
    "claim, CLAIM",
    "release, RELEASE",
    "skip, SKIP",
    "undo, UNDO",
    "review, REQUEST_REVIEW"
  })
  void should_send_a_command_in_the_name_of_the_viewer(String path, QueueCommandType type)
      throws Exception {
    HttpResponse<String> response = console.client.post(ITEM + "/" + path, "{}");

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(ConsoleClient.json(response).at("/version").intValue()).isEqualTo(7);
    assertThat(response.headers().firstValue("ETag")).contains("\"7\"");
    assertThat(console.queue.commands).containsExactly(command(type));
  }

  @Test
  void should_decide_with_a_reason_and_labels_and_answer_with_the_event() throws Exception {
    console.queue.answers =
        command -> done(QueueItems.decidedEvent(command.itemId(), command.commandId(), "Juma"));

    HttpResponse<String> response =
        console.client.post(
            ITEM + "/decision",
            """
            {"action": "WARN", "reason": "first time",
             "labels": {"threat": false, "derogation": true}, "version": 2}
            """);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(ConsoleClient.json(response).at("/decision/action").textValue()).isEqualTo("WARN");
    assertThat(console.queue.commands)
        .containsExactly(
            QueueCommand.decide(
                    "command-1",
                    COMMENT.itemId(),
                    "Juma",
                    ModerationAction.WARN,
                    "first time",
                    Flagged.NOON)
                .labelled(Map.of(Harm.THREAT, false, Harm.DEROGATION, true))
                .expecting(2L));
  }

  @Test
  void should_pass_an_item_up_move_label_and_annotate_it() throws Exception {
    console.client.post(ITEM + "/escalate", "{\"reason\": \"I know her\"}");
    console.client.post(ITEM + "/move", "{\"queue\": \"stalking\", \"reason\": \"an address\"}");
    console.client.post(ITEM + "/labels", "{\"labels\": {\"stalking\": true}}");
    console.client.post(ITEM + "/notes", "{\"text\": \"third one today\"}");

    assertThat(console.queue.commands)
        .extracting(command -> command.issuedAt())
        .containsOnly(Flagged.NOON);
    assertThat(console.queue.commands)
        .containsExactly(
            command("command-1", QueueCommandType.ESCALATE).because("I know her"),
            command("command-2", QueueCommandType.MOVE).to("stalking").because("an address"),
            command("command-3", QueueCommandType.LABEL).labelled(Map.of(Harm.STALKING, true)),
            command("command-4", QueueCommandType.NOTE).because("third one today"));
  }

  @Test
  void should_let_leads_act_on_what_others_have_and_make_known_answers() throws Exception {
    console.viewer = TestConsole.AMINA;

    console.client.post(ITEM + "/undo", "{}");
    console.client.post(ITEM + "/golden", "{}");

    assertThat(console.queue.commands)
        .extracting(QueueCommand::type)
        .containsExactly(QueueCommandType.UNDO, QueueCommandType.MAKE_GOLDEN);
    assertThat(console.queue.commands).extracting(QueueCommand::override).containsOnly(true);
    assertThat(console.queue.commands).extracting(QueueCommand::actor).containsOnly("Amina");
  }

  @Test
  void should_send_a_command_under_the_id_that_the_sender_gave() throws Exception {
    console.queue.answers =
        command ->
            done(
                QueueItems.repeatedEvent(
                    command.itemId(), command.commandId(), "Juma", Refusal.CLOSED));

    HttpResponse<String> response =
        console.client.post(ITEM + "/decision", DECISION, "Idempotency-Key", "sent-once-before");

    assertProblem(response, 409, "CLOSED");
    assertThat(console.queue.commands)
        .extracting(QueueCommand::commandId)
        .containsExactly("sent-once-before");
    assertProblem(
        console.client.post(ITEM + "/decision", DECISION, "Idempotency-Key", "a b"),
        400,
        "BAD_IDEMPOTENCY_KEY");
  }

  // For whom.

  @Test
  void should_let_only_leads_take_what_was_passed_up() throws Exception {
    console.queue.add(QueueItems.open(COMMENT.queue(QueueNames.ESCALATED)));

    assertProblem(console.client.post(ITEM + "/claim", "{}"), 403, "FOR_LEADS");
    console.viewer = TestConsole.AMINA;
    assertThat(console.client.post(ITEM + "/claim", "{}").statusCode()).isEqualTo(200);

    assertThat(console.queue.commands).extracting(QueueCommand::actor).containsExactly("Amina");
  }

  @ParameterizedTest
  @ValueSource(strings = {"claim", "decision", "notes", "move", "labels", "undo"})
  void should_not_tell_of_items_outside_the_limits_of_the_viewer(String command) throws Exception {
    console.viewer =
        TestConsole.limited("Neema", new Limits(Set.of(), Set.of("stalking"), Set.of()));
    String body = command.equals("decision") ? DECISION : "{}";

    assertProblem(console.client.post(ITEM + "/" + command, body), 404, "NOT_FOUND");
    assertThat(console.queue.commands).isEmpty();
  }

  // Conditions.

  @Test
  void should_answer_412_when_the_item_is_not_the_one_of_the_tag() throws Exception {
    console.refuses(Refusal.STALE_VERSION);

    assertProblem(
        console.client.post(ITEM + "/decision", DECISION, "If-Match", "\"5\""),
        412,
        "STALE_VERSION");
    assertThat(console.queue.commands).extracting(QueueCommand::expectedVersion).containsOnly(5L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "W/\"5\"", "\"five\"", "\"5\", \"6\""})
  void should_refuse_a_condition_that_it_cannot_keep(String tag) throws Exception {
    assertProblem(console.client.post(ITEM + "/undo", "{}", "If-Match", tag), 400, "BAD_IF_MATCH");
    assertThat(console.queue.commands).isEmpty();
  }

  // What went wrong.

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void should_answer_each_refusal_with_its_status_and_code(Refusal refusal) throws Exception {
    console.refuses(refusal);
    int status =
        switch (refusal) {
          case NOT_FOUND -> 404;
          case REASON_MISSING, QUEUE_MISSING, LABELS_MISSING -> 422;
          default -> 409;
        };

    assertProblem(console.client.post(ITEM + "/decision", DECISION), status, refusal.name());
  }

  @Test
  void should_say_what_to_do_about_a_refusal() throws Exception {
    console.refuses(Refusal.STALE_VERSION);

    HttpResponse<String> response = console.client.post(ITEM + "/decision", DECISION);

    assertThat(ConsoleClient.json(response))
        .isEqualTo(
            json(
                """
                {"type": "urn:sauti:problem:stale-version", "status": 409,
                 "title": "The item has changed since you looked",
                 "detail": "Look at the item as it is now, then send the command again.",
                 "code": "STALE_VERSION"}
                """));
  }

  @Test
  void should_tell_when_no_answer_came_or_the_command_could_not_be_sent() throws Exception {
    console.queue.answers = command -> CompletableFuture.failedFuture(new TimeoutException());
    assertProblem(console.client.post(ITEM + "/decision", DECISION), 504, "NO_ANSWER");

    console.queue.answers =
        command -> CompletableFuture.failedFuture(new DisconnectException("gone"));
    assertProblem(console.client.post(ITEM + "/decision", DECISION), 503, "UNAVAILABLE");

    console.queue.answers =
        command -> CompletableFuture.failedFuture(new ArithmeticException("secret"));
    HttpResponse<String> unexpected = console.client.post(ITEM + "/decision", DECISION);
    assertProblem(unexpected, 500, "UNEXPECTED");
    assertThat(unexpected.body()).doesNotContain("secret");
  }

  // Bodies.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"action\": \"WARN\"",
        "{\"action\": \"WARN\", \"reason\": \"r\"} x",
        "{\"action\": \"WARN\", \"reason\": 5}",
        "{\"action\": \"WARN\", \"reason\": \"r\", \"moderator\": \"Neema\"}",
        "{\"action\": \"BAN\", \"reason\": \"r\"}",
        "{\"action\": 1, \"reason\": \"r\"}",
        "{\"action\": \"WARN\", \"reason\": \"r\", \"version\": \"1\"}",
        "{\"action\": \"WARN\", \"reason\": \"r\", \"labels\": {\"threat\": \"yes\"}}"
      })
  void should_refuse_a_body_that_cannot_be_read(String body) throws Exception {
    assertProblem(console.client.post(ITEM + "/decision", body), 400, "MALFORMED_BODY");
    assertThat(console.queue.commands).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"reason\": \"r\"}",
        "{\"action\": \"WARN\", \"reason\": \"r\", \"labels\": {\"thread\": true}}",
        "{\"action\": \"WARN\", \"reason\": \"r\", \"labels\": {\"threat\": null}}"
      })
  void should_refuse_a_body_that_is_not_valid(String body) throws Exception {
    assertProblem(console.client.post(ITEM + "/decision", body), 422, "INVALID_BODY");
    assertThat(console.queue.commands).isEmpty();
  }

  @Test
  void should_suggest_the_label_that_was_meant() throws Exception {
    HttpResponse<String> response =
        console.client.post(ITEM + "/labels", "{\"labels\": {\"thread\": true}}");

    assertThat(ConsoleClient.json(response).at("/detail").textValue())
        .isEqualTo("There is no such label; did you mean threat? GET /api/policy lists them all.");
  }

  @ParameterizedTest
  @CsvSource({"decision, reason", "escalate, reason", "notes, text"})
  void should_refuse_words_that_are_too_long(String path, String member) throws Exception {
    String action = path.equals("decision") ? "\"action\": \"WARN\", " : "";
    String body = "{" + action + "\"" + member + "\": \"" + "x".repeat(2_001) + "\"}";

    HttpResponse<String> response = console.client.post(ITEM + "/" + path, body);

    assertProblem(response, 422, "INVALID_BODY");
    assertThat(ConsoleClient.json(response).at("/detail").textValue())
        .isEqualTo("Keep the " + member + " to at most 2,000 characters.");
  }

  @Test
  void should_refuse_what_a_page_of_another_site_could_send() throws Exception {
    assertProblem(console.client.postText(ITEM + "/decision", DECISION), 415, "NOT_JSON");
    assertThat(console.queue.commands).isEmpty();
  }

  private static QueueCommand command(QueueCommandType type) {
    return command("command-1", type);
  }

  private static QueueCommand command(String id, QueueCommandType type) {
    return QueueCommand.of(id, COMMENT.itemId(), type, "Juma", Flagged.NOON);
  }
}
