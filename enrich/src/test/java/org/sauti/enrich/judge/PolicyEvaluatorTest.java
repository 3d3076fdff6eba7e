package org.sauti.enrich.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sauti.enrich.Samples.NOON;
import static org.sauti.enrich.Samples.comment;
import static org.sauti.enrich.Samples.created;
import static org.sauti.enrich.Samples.deleted;
import static org.sauti.enrich.Samples.verdict;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sauti.enrich.Samples;
import org.sauti.models.CommentEvent;
import org.sauti.models.Finding;
import org.sauti.models.Harm;
import org.sauti.models.ScoredComment;

class PolicyEvaluatorTest {
  private final PolicyEvaluator evaluator =
      new PolicyEvaluator(Samples.policy(), ReasonTexts.english());

  static Stream<Arguments> scores() {
    return Stream.of(
        // scores; findings; queue; priority
        Arguments.of(Map.of(), "", null, 0f),
        Arguments.of(Map.of(Harm.THREAT, 0.49f), "", null, 0f),
        Arguments.of(Map.of(Harm.THREAT, 0.5f), "threat", "threats", 0.5f),
        Arguments.of(Map.of(Harm.THREAT, 1f), "threat", "threats", 1f),
        // A disabled harm is never a finding.
        Arguments.of(Map.of(Harm.TOXIC, 1f, Harm.IMAGE_ABUSE, 1f), "", null, 0f),
        // An overall label decides alone, and not beside a harm of its own.
        Arguments.of(Map.of(Harm.GENDER_ABUSE, 0.5f), "gender_abuse", "general", 0.2f),
        Arguments.of(
            Map.of(Harm.GENDER_ABUSE, 1f, Harm.STEREOTYPING, 1f),
            "stereotyping gender_abuse",
            "general",
            1 - 0.6f * (1 - 0.3f / 4)),
        Arguments.of(
            Map.of(Harm.GENDER_ABUSE, 1f, Harm.DEROGATION, 0.5f),
            "derogation gender_abuse",
            "hate",
            1 - 0.6f * (1 - 0.3f / 4)),
        // The most urgent decides, not the surest.
        Arguments.of(
            Map.of(Harm.DEROGATION, 1f, Harm.THREAT, 0.5f),
            "threat derogation",
            "threats",
            1 - 0.4f * (1 - 0.5f / 4)),
        // Among equally urgent ones the surest comes first, then the order of declaration.
        Arguments.of(
            Map.of(Harm.DEROGATION, 0.5f, Harm.LGBTI_HATE, 1f),
            "lgbti_hate derogation",
            "hate",
            1 - 0.4f * (1 - 0.3f / 4)),
        Arguments.of(
            Map.of(Harm.DEROGATION, 1f, Harm.LGBTI_HATE, 1f),
            "derogation lgbti_hate",
            "hate",
            1 - 0.4f * (1 - 0.6f / 4)));
  }

  @ParameterizedTest(name = "{0} -> {1}, {2}, {3}")
  @MethodSource("scores")
  void should_find_what_reaches_its_threshold_the_most_urgent_first(
      Map<Harm, Float> scores, String findings, String queue, float priority) {
    Evaluation evaluation = evaluator.evaluate(created(verdict(scores)));

    assertThat(evaluation.findings())
        .extracting(finding -> finding.harm().label())
        .isEqualTo(Stream.of(findings.split(" ")).filter(label -> !label.isEmpty()).toList());
    assertThat(evaluation.queue()).isEqualTo(queue);
    assertThat(evaluation.priority()).isEqualTo(priority, within(1e-6f));
    assertThat(evaluation.isClean()).isEqualTo(queue == null);
  }

  @Test
  void should_ask_more_and_hurry_less_where_the_model_was_not_measured() {
    Map<Harm, Float> under = Map.of(Harm.THREAT, 0.74f);
    Map<Harm, Float> over = Map.of(Harm.THREAT, 0.76f);

    assertThat(evaluator.evaluate(created(verdict("uk", false, under))).isClean()).isTrue();
    Evaluation evaluation = evaluator.evaluate(created(verdict("uk", false, over)));
    assertThat(evaluation.findings())
        .containsExactly(new Finding(Harm.THREAT, 0.76f, 0.75f, false));
    assertThat(evaluation.priority()).isEqualTo(0.38f);
  }

  @Test
  void should_say_why_in_words() {
    Map<Harm, Float> scores = new EnumMap<>(Harm.class);
    scores.put(Harm.THREAT, 0.931f);
    scores.put(Harm.DEROGATION, 0.998f);
    scores.put(Harm.STALKING, 1f);
    ScoredComment scored =
        new ScoredComment(
            comment(CommentEvent.EDIT, NOON.plusSeconds(60), Duration.ofDays(3), List.of("a", "b")),
            verdict(scores));

    assertThat(evaluator.evaluate(scored).reasons())
        .containsExactly(
            "threat: 93 % sure (threshold 50 %), measured in Swahili",
            "stalking: 100 % sure (threshold 50 %), measured in Swahili",
            "gendered insult: 99 % sure (threshold 50 %), measured in Swahili",
            "see: law 8",
            "answers or mentions 2 people",
            "new account (3 days)",
            "edited after it was posted");
  }

  @Test
  void should_say_where_the_model_was_not_measured() {
    Map<Harm, Float> scores =
        Map.of(Harm.THREAT, 0.9f, Harm.STALKING, 0.8f, Harm.STEREOTYPING, 0.8f);

    assertThat(evaluator.evaluate(created(verdict("uk", false, scores))).reasons())
        .containsExactly(
            "threat: 90 % sure (threshold 75 %)",
            "stalking: 80 % sure (threshold 75 %)",
            "stereotyping: 80 % sure (threshold 75 %)",
            "the model was not measured for threat, stalking, and stereotyping in Ukrainian",
            "see: law 8");
  }

  @Test
  void should_say_when_the_language_was_not_recognised() {
    Map<Harm, Float> scores = Map.of(Harm.STALKING, 0.8f);

    assertThat(evaluator.evaluate(created(verdict("und", false, scores))).reasons())
        .containsExactly(
            "stalking: 80 % sure (threshold 75 %)",
            "the model was not measured for stalking in a language that was not recognised");
  }

  static Stream<Arguments> accounts() {
    return Stream.of(
        Arguments.of(Duration.ofHours(-1), "new account (less than a day old)"),
        Arguments.of(Duration.ofHours(23), "new account (less than a day old)"),
        Arguments.of(Duration.ofHours(47), "new account (1 day)"),
        Arguments.of(Duration.ofDays(14).minusSeconds(1), "new account (13 days)"),
        Arguments.of(Duration.ofDays(14), null));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("accounts")
  void should_call_an_account_new_by_its_age_when_the_comment_was_written(
      Duration age, String reason) {
    ScoredComment scored =
        new ScoredComment(
            comment(CommentEvent.CREATE, NOON, age, List.of("a")),
            verdict(Map.of(Harm.STALKING, 1f)));

    assertThat(evaluator.evaluate(scored).reasons())
        .containsExactlyElementsOf(
            Stream.of(
                    "stalking: 100 % sure (threshold 50 %), measured in Swahili",
                    "answers or mentions one person", reason)
                .filter(text -> text != null)
                .toList());
  }

  @Test
  void should_never_quote_the_text() {
    Map<Harm, Float> everything = new EnumMap<>(Harm.class);
    for (Harm harm : Harm.values()) {
      everything.put(harm, 1f);
    }
    assertThat(evaluator.evaluate(created(verdict(everything))).reasons())
        .noneMatch(reason -> Stream.of(Samples.TEXT.split(" ")).anyMatch(reason::contains));
  }

  @Test
  void should_find_nothing_in_a_deletion() {
    assertThat(evaluator.evaluate(deleted(NOON)).isClean()).isTrue();
  }
}
