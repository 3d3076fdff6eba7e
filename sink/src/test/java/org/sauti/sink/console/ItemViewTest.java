package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.sink.console.TestConsole.AMINA;
import static org.sauti.sink.console.TestConsole.JUMA;
import static org.sauti.sink.console.TestConsole.assertProblem;
import static org.sauti.sink.console.TestConsole.json;
import static org.sauti.sink.console.TestConsole.moderator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sauti.models.Claim;
import org.sauti.models.Decision;
import org.sauti.models.DecisionStage;
import org.sauti.models.Harm;
import org.sauti.models.Labelling;
import org.sauti.models.ModerationAction;
import org.sauti.models.Note;
import org.sauti.models.QueueItem;
import org.sauti.models.Review;
import org.sauti.models.ReviewKind;
import org.sauti.models.zoo.Interval;
import org.sauti.models.zoo.LabelCalibration;
import org.sauti.models.zoo.Measurement;
import org.sauti.models.zoo.ModelInput;
import org.sauti.models.zoo.ModelManifest;
import org.sauti.models.zoo.ModelOutput;
import org.sauti.sink.Flagged;
import org.sauti.sink.ItemEdit;
import org.sauti.sink.QueueItems;

class ItemViewTest {
  private static final Flagged COMMENT = Flagged.comment("c1").text("<b>maneno</b>");
  private static final String ITEM = "/api/items/" + COMMENT.itemId();
  private static final Viewer NEEMA = moderator("Neema");
  private static final Decision FIRST =
      new Decision(
          ModerationAction.REMOVE,
          "a threat",
          "Juma",
          Flagged.NOON,
          Map.of(Harm.THREAT, true),
          DecisionStage.FIRST);

  private final TestConsole console = TestConsole.knowing(model());

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void should_show_everything_about_an_item() throws Exception {
    console.queue.add(
        ItemEdit.of(QueueItems.claimed(COMMENT, "Juma"))
            .labelling(new Labelling(Map.of(Harm.THREAT, true), "Neema", Flagged.NOON))
            .note(new Note("third one today", "Neema", Flagged.NOON))
            .skippedBy("Neema")
            .item());

    JsonNode item = get(JUMA);

    assertThat(item.at("/state").textValue()).isEqualTo("OPEN");
    assertThat(item.at("/version").intValue()).isEqualTo(2);
    assertThat(item.at("/claim"))
        .isEqualTo(
            json(
                """
                {"moderator": "Juma", "claimedAt": "2026-11-20T12:00:00Z",
                 "expiresAt": "2026-11-20T12:10:00Z"}
                """));
    assertThat(item.at("/comment/text").textValue()).isEqualTo("<b>maneno</b>");
    assertThat(item.at("/comment/targetIds/0").textValue()).isEqualTo("0f1e2d3c4b5a");
    assertThat(item.at("/verdict/model"))
        .isEqualTo(
            json(
                """
                {"name": "fast", "version": "1.2.3", "sha256": "SHA256"}
                """
                    .replace("SHA256", Flagged.MODEL_SHA256)));
    assertThat(item.at("/verdict/rulesVersion").textValue()).isEqualTo("rules-7");
    assertThat(item.at("/verdict/highlights"))
        .isEqualTo(
            json(
                """
                [{"harm": "threat", "span": {"start": 0, "end": 6}, "weight": 0.5}]
                """));
    assertThat(item.at("/verdict/ruleMatches"))
        .isEqualTo(
            json(
                """
                [{"rule": "sw-1", "harm": "stalking", "severity": "HIGH", "minorAtRisk": false,
                  "spans": [{"start": 7, "end": 9}]}]
                """));
    assertThat(item.at("/policyVersion").textValue()).isEqualTo("policy-3");
    assertThat(item.at("/history/0/type").textValue()).isEqualTo("OPENED");
    assertThat(item.at("/labelling/labels")).isEqualTo(json("{\"threat\": true}"));
    assertThat(item.at("/notes/0/text").textValue()).isEqualTo("third one today");
    assertThat(item.at("/skippedBy")).isEqualTo(json("[\"Neema\"]"));
    assertThat(item.at("/thread")).isEmpty();
    assertThat(item.at("/blind").booleanValue()).isFalse();
  }

  @Test
  void should_say_how_often_the_model_is_right_or_that_nobody_measured_it() throws Exception {
    console.queue.add(QueueItems.open(COMMENT));

    JsonNode scores = get(JUMA).at("/verdict/scores");

    assertThat(scores.get(1))
        .isEqualTo(
            json(
                """
                {"harm": "threat", "probability": 0.875, "threshold": 0.5, "measured": true,
                 "precision": {"value": 0.75, "low": 0.625, "high": 0.875, "n": 400}}
                """));
    assertThat(scores.get(0).at("/precision").isNull()).isTrue();
  }

  @Test
  void should_not_send_an_item_again_that_has_not_changed() throws Exception {
    console.queue.add(QueueItems.claimed(COMMENT, "Juma"));
    HttpResponse<String> first = console.client.get(ITEM);

    assertThat(first.headers().firstValue("ETag")).contains("\"2\"");
    HttpResponse<String> again = console.client.get(ITEM, "If-None-Match", "\"1\", \"2\"");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(console.client.get(ITEM, "If-None-Match", "\"3\"").statusCode()).isEqualTo(200);
  }

  @Test
  void should_show_no_items_outside_the_limits_of_the_viewer() throws Exception {
    console.queue.add(QueueItems.open(COMMENT));

    for (Limits others :
        List.of(
            new Limits(Set.of(Harm.STALKING), Set.of(), Set.of()),
            new Limits(Set.of(), Set.of("stalking"), Set.of()),
            new Limits(Set.of(), Set.of(), Set.of("de")))) {
      console.viewer = TestConsole.limited("Neema", others);
      assertProblem(console.client.get(ITEM), 404, "NOT_FOUND");
    }
    console.viewer =
        TestConsole.limited(
            "Neema", new Limits(Set.of(Harm.THREAT), Set.of("threats"), Set.of("sw")));
    assertThat(console.client.get(ITEM).statusCode()).isEqualTo(200);
  }

  // Second opinions.

  @Test
  void should_not_tell_who_gives_a_second_opinion_of_the_first() throws Exception {
    console.queue.add(awaitingReview("Neema"));

    JsonNode item = get(NEEMA);

    assertThat(item.at("/blind").booleanValue()).isTrue();
    assertThat(item.at("/state").textValue()).isEqualTo("OPEN");
    assertThat(item.at("/claim/moderator").textValue()).isEqualTo("Neema");
    assertThat(item.at("/comment/text").textValue()).isEqualTo("<b>maneno</b>");
    assertThat(item.toString())
        .doesNotContain("Juma")
        .doesNotContain("REMOVE")
        .doesNotContain("a threat")
        .doesNotContain("third one today")
        .doesNotContain("DECIDED")
        .doesNotContain("SAMPLED");
  }

  @Test
  void should_not_tell_of_it_before_the_item_is_taken_either() throws Exception {
    console.queue.add(awaitingReview(null));

    assertThat(get(NEEMA).at("/blind").booleanValue()).isTrue();
  }

  @Test
  void should_not_tell_a_known_answer_from_a_first_decision() throws Exception {
    console.queue.add(
        ItemEdit.of(QueueItems.open(COMMENT))
            .decided(FIRST)
            .review(new Review(ReviewKind.GOLDEN, true, "Amina", Flagged.NOON, null))
            .item());

    JsonNode item = get(NEEMA);

    assertThat(item.at("/blind").booleanValue()).isTrue();
    assertThat(item.toString()).doesNotContain("GOLDEN").doesNotContain("Amina");
  }

  @Test
  void should_show_all_once_the_second_opinion_is_given() throws Exception {
    Decision second =
        new Decision(
            ModerationAction.WARN, "rude", "Neema", Flagged.NOON, Map.of(), DecisionStage.SECOND);
    console.queue.add(
        ItemEdit.of(QueueItems.open(COMMENT))
            .decided(FIRST, second)
            .review(new Review(ReviewKind.GOLDEN, true, "Amina", Flagged.NOON, null))
            .item());

    JsonNode item = get(NEEMA);

    assertThat(item.at("/blind").booleanValue()).isFalse();
    assertThat(item.at("/decision/action").textValue()).isEqualTo("REMOVE");
    assertThat(item.at("/opinions/1/action").textValue()).isEqualTo("WARN");
  }

  @Test
  void should_show_leads_all_unless_they_give_the_second_opinion() throws Exception {
    console.queue.add(awaitingReview("Neema"));
    JsonNode overseen = get(AMINA);
    console.queue.add(awaitingReview("Amina"));
    JsonNode reviewed = get(AMINA);

    assertThat(overseen.at("/decision/reason").textValue()).isEqualTo("a threat");
    assertThat(overseen.at("/review/kind").textValue()).isEqualTo("SAMPLED");
    assertThat(reviewed.at("/blind").booleanValue()).isTrue();
    assertThat(reviewed.at("/decision").isNull()).isTrue();
  }

  @Test
  void should_show_the_first_moderator_their_own_decision() throws Exception {
    console.queue.add(awaitingReview("Neema"));

    assertThat(get(JUMA).at("/decision/moderator").textValue()).isEqualTo("Juma");
  }

  private JsonNode get(Viewer viewer) throws Exception {
    console.viewer = viewer;
    HttpResponse<String> response = console.client.get(ITEM);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return ConsoleClient.json(response);
  }

  private static QueueItem awaitingReview(String reviewer) {
    Claim claim =
        reviewer == null
            ? null
            : new Claim(reviewer, Flagged.NOON, Flagged.NOON.plus(Duration.ofMinutes(10)));
    return ItemEdit.of(QueueItems.open(COMMENT))
        .decided(FIRST)
        .note(new Note("third one today", "Juma", Flagged.NOON))
        .review(new Review(ReviewKind.SAMPLED, true, null, Flagged.NOON, claim))
        .item();
  }

  /** Knows of threats alone, and was measured in Swahili alone. */
  private static ModelManifest model() {
    Measurement measured =
        new Measurement(
            400, 100, new Interval(0.75, 0.625, 0.875), new Interval(0.5, 0.4, 0.6), 0.6, 0.02);
    return new ModelManifest(
        "fast",
        "1.2.3",
        "",
        "Apache-2.0",
        LocalDate.of(2026, 11, 1),
        "model.onnx",
        Flagged.MODEL_SHA256,
        List.of("threat"),
        new ModelInput.Tokens("tokenizer.json", 64, 0, ModelInput.TextForm.ORIGINAL, null),
        new ModelOutput("logits", ModelOutput.Activation.SIGMOID, List.of()),
        Map.of(
            ModelManifest.ANY_LANGUAGE,
            Map.of(Harm.THREAT, new LabelCalibration(1, 0, 0.5, null)),
            "sw",
            Map.of(Harm.THREAT, new LabelCalibration(1, 0, 0.5, measured))));
  }
}
