package org.sauti.classify.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sauti.classify.language.LanguageGuess;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.PreparedText;
import org.sauti.classify.text.NormalizedText;
import org.sauti.models.Harm;

class CascadeTest {
  private static final MeasuredLanguages LANGUAGES = new MeasuredLanguages(Set.of("en", "pt"));

  private final FakeScorer fast =
      new FakeScorer(
          "fast",
          EnumSet.allOf(Harm.class),
          Map.of("sure", 0.95f, "clean", 0.05f, "unsure", 0.45f, "odd", 0.55f));
  private final FakeScorer careful =
      new FakeScorer(
          "careful", EnumSet.of(Harm.GENDER_ABUSE), Map.of("unsure", 0.875f, "sure", 0f));
  private final Cascade cascade = new Cascade(fast, careful, new Band(LANGUAGES, 1));

  @Test
  void should_pass_on_only_what_the_fast_model_is_unsure_of() {
    // when
    List<Outcome<Judgement>> judged =
        cascade.judge(List.of(text("sure", "en"), text("unsure", "en"), text("clean", "en")));

    // then
    assertThat(fast.batches()).containsExactly(List.of("sure", "unsure", "clean"));
    assertThat(careful.batches()).containsExactly(List.of("unsure"));
    assertThat(judged)
        .extracting(outcome -> probability(outcome, Harm.GENDER_ABUSE))
        .containsExactly(0.95f, 0.875f, 0.05f);
    assertThat(value(judged.get(0)).model()).isEqualTo(fast.ref()).isEqualTo(cascade.model());
    assertThat(value(judged.get(0)).screenedBy()).isNull();
    assertThat(value(judged.get(1)).model()).isEqualTo(careful.ref());
    assertThat(value(judged.get(1)).screenedBy()).isEqualTo(fast.ref());
  }

  @Test
  void should_keep_the_fast_scores_of_what_the_careful_model_does_not_tell_of() {
    Outcome<Judgement> judged = cascade.judge(List.of(text("unsure", "en"))).get(0);

    assertThat(value(judged).scores())
        .extracting(score -> score.harm())
        .containsExactly(Harm.values());
    assertThat(probability(judged, Harm.THREAT)).isEqualTo(0.45f);
    assertThat(value(judged).scorerOf(Harm.THREAT)).isSameAs(fast);
    assertThat(value(judged).scorerOf(Harm.GENDER_ABUSE)).isSameAs(careful);
  }

  @Test
  void should_pass_nothing_on_in_a_language_in_which_the_careful_model_was_not_measured() {
    List<Outcome<Judgement>> judged =
        cascade.judge(
            List.of(text("unsure", "sw"), text("unsure", "und"), text("unsure", "pt-BR")));

    assertThat(careful.batches()).containsExactly(List.of("unsure"));
    assertThat(judged)
        .extracting(outcome -> value(outcome).passedOn())
        .containsExactly(false, false, true);
  }

  @Test
  void should_let_the_fast_scores_stand_where_the_careful_model_fails() {
    List<Outcome<Judgement>> judged =
        cascade.judge(List.of(text("odd", "en"), text("unsure", "en")));

    assertThat(probability(judged.get(0), Harm.GENDER_ABUSE)).isEqualTo(0.55f);
    assertThat(value(judged.get(0)).model()).isEqualTo(fast.ref());
    assertThat(value(judged.get(0)).screenedBy()).isNull();
    assertThat(probability(judged.get(1), Harm.GENDER_ABUSE)).isEqualTo(0.875f);
  }

  @Test
  void should_judge_the_others_where_the_fast_model_fails() {
    List<Outcome<Judgement>> judged =
        cascade.judge(List.of(text("poison", "en"), text("unsure", "en")));

    assertThat(judged.get(0)).isEqualTo(new Outcome.Failure<>("inference failed: for a test"));
    assertThat(value(judged.get(1)).passedOn()).isTrue();
  }

  @Test
  void should_not_bother_the_careful_model_with_nothing() {
    cascade.judge(List.of(text("sure", "en")));

    assertThat(careful.batches()).isEmpty();
  }

  @Test
  void should_close_both_models() {
    cascade.close();

    assertThat(fast.closed()).isTrue();
    assertThat(careful.closed()).isTrue();
  }

  @Test
  void should_measure_the_distance_in_log_odds() {
    // given
    Band band = new Band(LANGUAGES, 1);

    // when / then: odds of 3 against a threshold with odds of 1
    Outcome<Judgement> judged =
        new SingleModel(
                new FakeScorer("one", EnumSet.allOf(Harm.class), Map.of("a", 0.75f, "b", 1f)))
            .judge(List.of(text("a", "en")))
            .get(0);
    assertThat(band.distance(value(judged).scores(), "en")).isCloseTo(Math.log(3), within(1e-6));
    assertThat(band.distance(value(judged).scores(), "sw")).isInfinite();
  }

  @Test
  void should_choose_the_margin_that_lets_as_many_texts_on_as_the_cost_allows() {
    double[] distances = {3, 0.12345678, 2, 1, 0.5, 4, 5, Double.POSITIVE_INFINITY, 7, 8};

    assertThat(MarginChoice.of(distances, 0.1)).isEqualTo(0.1235);
    assertThat(MarginChoice.of(distances, 0.39)).isEqualTo(1);
    assertThat(MarginChoice.of(distances, 0.3)).isEqualTo(1);
    assertThat(MarginChoice.of(distances, 1)).isEqualTo(8);
    assertThat(MarginChoice.of(distances, 0.09)).isNaN();
  }

  @Test
  void should_let_texts_at_one_distance_on_together_or_not_at_all() {
    assertThat(MarginChoice.of(new double[] {1, 2, 2, 2}, 0.5)).isEqualTo(1);
    assertThat(MarginChoice.of(new double[] {2, 2, 2, 3}, 0.5)).isNaN();
    assertThat(MarginChoice.of(new double[] {1.0000105, 1.00002}, 0.5)).isEqualTo(1.000011);
    double[] never = new double[3];
    Arrays.fill(never, Double.POSITIVE_INFINITY);
    assertThat(MarginChoice.of(never, 1)).isNaN();
  }

  private static PreparedText text(String text, String language) {
    return new PreparedText(NormalizedText.unchanged(text), new LanguageGuess(language, 1f));
  }

  private static Judgement value(Outcome<Judgement> outcome) {
    return ((Outcome.Success<Judgement>) outcome).value();
  }

  private static float probability(Outcome<Judgement> outcome, Harm harm) {
    return value(outcome).scores().get(harm.ordinal()).probability();
  }
}
