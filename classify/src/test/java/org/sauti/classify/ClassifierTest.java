package org.sauti.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sauti.classify.onnx.ModelFolders.HASHED_NGRAMS;
import static org.sauti.classify.onnx.ModelFolders.TWO_LABELS;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.classify.batch.Rules;
import org.sauti.classify.model.BatchLimits;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.SharedModels;
import org.sauti.classify.model.TextInput;
import org.sauti.classify.onnx.ModelFolders;
import org.sauti.classify.onnx.SmallModels;
import org.sauti.classify.rules.RuleEngine;
import org.sauti.classify.rules.SharedRules;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;
import org.sauti.models.RuleMatch;
import org.sauti.models.RuleSeverity;
import org.sauti.models.Score;
import org.sauti.models.TextSpan;
import org.sauti.models.Verdict;
import org.sauti.models.zoo.InvalidModelException;

class ClassifierTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final InstantSource CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  @TempDir Path path;

  @Test
  void should_judge_texts_in_the_order_in_which_they_came() {
    // given
    byte[] model = TokenModels.wordModel();
    Path folder = TokenModels.write(path, model, TWO_LABELS);

    try (Classifier classifier = Classifier.open(folder, BatchLimits.DEFAULT, CLOCK)) {
      // when
      List<Outcome<Verdict>> outcomes =
          classifier.classify(
              List.of(
                  english("you are awful awful awful awful awful awful"),
                  english("awful"),
                  english("you are kind"),
                  english("")));

      // then: each "awful" adds 1 to the logit of toxic, each "kind" takes 2 away
      assertThat(outcomes)
          .extracting(outcome -> logit(outcome, Harm.TOXIC))
          .containsExactly(6L, 1L, -2L, 0L);
    }
  }

  @Test
  void should_say_who_judged_what_and_when() {
    // given
    byte[] model = TokenModels.wordModel();
    Path folder =
        TokenModels.write(
            path,
            model,
            """
            {"*": {"threat": {"slope": 1, "intercept": 0, "threshold": 0.5},
                   "toxic": {"slope": 1, "intercept": 0, "threshold": 0.5}},
             "en": {"toxic": {"slope": 1, "intercept": 0, "threshold": 0.25, "measured":
                     {"n": 9, "positives": 3, "precision": [1, 1, 1], "recall": [1, 1, 1],
                      "f1": 1, "ece": 0}}}}""");

    try (Classifier classifier = Classifier.open(folder, BatchLimits.DEFAULT, CLOCK)) {
      // when
      Verdict verdict = verdict(classifier.classify(List.of(english("hello world"))).get(0));

      // then
      assertThat(verdict.model())
          .isEqualTo(new ModelRef("small", "1", ModelFolders.sha256(model)))
          .isEqualTo(classifier.model());
      assertThat(verdict.rulesVersion()).isNull();
      assertThat(verdict.language()).isEqualTo("en");
      assertThat(verdict.scoredAt()).isEqualTo(NOON);
      assertThat(verdict.scores()).extracting(Score::harm).containsExactly(Harm.values());
      assertThat(verdict.scores().get(Harm.TOXIC.ordinal()))
          .isEqualTo(new Score(Harm.TOXIC, 0.5f, 0.25f, true));
      assertThat(verdict.scores().get(Harm.THREAT.ordinal()))
          .isEqualTo(new Score(Harm.THREAT, 0.5f, 0.5f, false));
      assertThat(verdict.scores().get(Harm.STALKING.ordinal()))
          .isEqualTo(new Score(Harm.STALKING, 0f, 1f, false));
    }
  }

  @Test
  void should_have_the_rules_read_the_text_beside_the_model() {
    // given
    Path folder = TokenModels.write(path, TokenModels.wordModel(), TWO_LABELS);
    List<String> seen = new ArrayList<>();
    RuleEngine rules =
        new RuleEngine(
            SharedRules.read(Rules.finding("7", "hello", "active")), rule -> seen.add(rule.id()));

    try (Classifier classifier =
        Classifier.open(ModelChoice.of(folder.toString()), BatchLimits.DEFAULT, rules, CLOCK)) {
      // when
      List<Outcome<Verdict>> outcomes =
          classifier.classify(List.of(english("Oh HELLO, you"), english("kind")));

      // then
      assertThat(verdict(outcomes.get(0)).rulesVersion()).startsWith("7+");
      assertThat(verdict(outcomes.get(0)).ruleMatches())
          .containsExactly(
              new RuleMatch(
                  "en-word", Harm.STALKING, RuleSeverity.HIGH, false, List.of(new TextSpan(3, 8))));
      assertThat(verdict(outcomes.get(1)).ruleMatches()).isEmpty();
      assertThat(seen).containsExactly("en-word");
    }
  }

  @Test
  void should_report_the_text_on_which_the_model_fails_and_judge_the_others() {
    // given: a model that has no row for the id of the word "poison"
    Path folder = TokenModels.write(path, TokenModels.wordModel(), TWO_LABELS);

    try (Classifier classifier = Classifier.open(folder, BatchLimits.DEFAULT, CLOCK)) {
      // when
      List<Outcome<Verdict>> outcomes =
          classifier.classify(List.of(english("awful"), english("poison"), english("kind")));

      // then
      assertThat(logit(outcomes.get(0), Harm.TOXIC)).isEqualTo(1);
      assertThat(outcomes.get(1))
          .isInstanceOfSatisfying(
              Outcome.Failure.class,
              failure ->
                  assertThat(failure.reason())
                      .startsWith("inference failed: ONNX Runtime answered ORT_INVALID_ARGUMENT")
                      .doesNotContain("poison"));
      assertThat(logit(outcomes.get(2), Harm.TOXIC)).isEqualTo(-2);
    }
  }

  @Test
  void should_read_hashed_ngrams() {
    // given: a model whose logit is what all features of a text weigh together
    float[][] table = new float[1000][];
    Arrays.fill(table, new float[] {1, -1});
    Path folder =
        ModelFolders.write(path, SmallModels.weightedSum(table), HASHED_NGRAMS, TWO_LABELS);

    try (Classifier classifier = Classifier.open(folder, BatchLimits.DEFAULT, CLOCK)) {
      // when
      Verdict verdict = verdict(classifier.classify(List.of(english("hello world"))).get(0));

      // then
      float threat = verdict.scores().get(Harm.THREAT.ordinal()).probability();
      float toxic = verdict.scores().get(Harm.TOXIC.ordinal()).probability();
      assertThat(threat).isGreaterThan(0.75f);
      assertThat((double) threat + toxic).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void should_run_the_shipped_model() {
    // given
    Path folder = Path.of("..", "models", "zoo", "fast");

    try (Classifier classifier = Classifier.open(folder, BatchLimits.DEFAULT, CLOCK)) {
      // when
      List<Outcome<Verdict>> outcomes =
          classifier.classify(
              List.of(
                  english("shut up you stupid bitch, women belong in the kitchen"),
                  english("thank you all for coming to the meeting this morning")));

      // then
      assertThat(classifier.model().name()).isEqualTo("fast");
      assertThat(genderAbuse(outcomes.get(0)).flagged()).isTrue();
      assertThat(genderAbuse(outcomes.get(1)).flagged()).isFalse();
    }
  }

  @Test
  void should_judge_a_text_alike_alone_and_in_any_company() {
    // given
    Path folder = TokenModels.write(path, TokenModels.wordModel(), TWO_LABELS);
    TextInput text = english("you are awful");

    try (Classifier classifier = Classifier.open(folder, new BatchLimits(64, 8192, 0.9), CLOCK)) {
      // when
      Verdict alone = verdict(classifier.classify(List.of(text)).get(0));
      Verdict among =
          verdict(classifier.classify(List.of(english("kind ".repeat(12)), text)).get(1));

      // then
      assertThat(among).isEqualTo(alone);
    }
  }

  @Test
  void should_judge_nothing_when_given_nothing() {
    Path folder = TokenModels.write(path, TokenModels.wordModel(), TWO_LABELS);

    try (Classifier classifier = Classifier.open(folder, BatchLimits.DEFAULT, CLOCK)) {
      assertThat(classifier.classify(List.of())).isEmpty();
    }
  }

  @Test
  void should_share_the_model_and_let_go_of_it() {
    // given
    Path folder = TokenModels.write(path, TokenModels.wordModel(), TWO_LABELS);
    int before = SharedModels.ofProcess().loaded();

    // when
    try (Classifier first = Classifier.open(folder, BatchLimits.DEFAULT, CLOCK);
        Classifier second = Classifier.open(folder, BatchLimits.DEFAULT, CLOCK)) {

      // then
      assertThat(second.model()).isEqualTo(first.model());
      assertThat(SharedModels.ofProcess().loaded()).isEqualTo(before + 1);
    }
    assertThat(SharedModels.ofProcess().loaded()).isEqualTo(before);
  }

  @Test
  void should_refuse_a_model_that_was_exchanged_behind_its_manifest() throws IOException {
    // given
    Path folder = TokenModels.write(path, TokenModels.wordModel(), TWO_LABELS);
    Files.write(folder.resolve("model.onnx"), new byte[] {1});

    // when / then
    assertThatThrownBy(() -> Classifier.open(folder, BatchLimits.DEFAULT, CLOCK))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining("is not the file of its manifest");
  }

  @Test
  void should_refuse_features_of_another_version() {
    // given
    Path folder =
        ModelFolders.write(
            path,
            SmallModels.weightedSum(new float[][] {{1, 1}}),
            HASHED_NGRAMS.replace("\"version\": 2", "\"version\": 999"),
            TWO_LABELS);

    // when / then
    assertThatThrownBy(() -> Classifier.open(folder, BatchLimits.DEFAULT, CLOCK))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageStartingWith(folder.resolve("manifest.json") + ": input: ")
        .hasMessageContaining("999");
  }

  @Test
  void should_refuse_a_model_that_fails_on_the_simplest_text_and_let_go_of_it() {
    // given: a model without rows for most ids
    Path folder =
        TokenModels.write(
            path, SmallModels.maskedSum(DataType.INT64, new float[][] {{1, 1}}), TWO_LABELS);
    int before = SharedModels.ofProcess().loaded();

    // when / then
    assertThatThrownBy(() -> Classifier.open(folder, BatchLimits.DEFAULT, CLOCK))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            folder.resolve("model.onnx")
                + " fails on the simplest text: ONNX Runtime answered ORT_INVALID_ARGUMENT;"
                + " check that it belongs to the manifest's input");
    assertThat(SharedModels.ofProcess().loaded()).isEqualTo(before);
  }

  private static TextInput english(String text) {
    return new TextInput(text, "en");
  }

  private static Verdict verdict(Outcome<Verdict> outcome) {
    return ((Outcome.Success<Verdict>) outcome).value();
  }

  private static long logit(Outcome<Verdict> outcome, Harm harm) {
    double probability = verdict(outcome).scores().get(harm.ordinal()).probability();
    return Math.round(Math.log(probability / (1 - probability)));
  }

  private static Score genderAbuse(Outcome<Verdict> outcome) {
    return verdict(outcome).scores().get(Harm.GENDER_ABUSE.ordinal());
  }
}
