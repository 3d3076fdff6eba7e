package org.sauti.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sauti.classify.measure.Confusion;
import org.sauti.classify.measure.IdentityTerms;
import org.sauti.classify.measure.Share;
import org.sauti.models.Harm;

class EvaluatorTest {
  private static final Map<Harm, Boolean> ABUSE =
      Map.of(Harm.GENDER_ABUSE, true, Harm.DEROGATION, true);
  private static final Map<Harm, Boolean> NO_ABUSE = Map.of(Harm.GENDER_ABUSE, false);

  private final List<LabelledText> texts = new ArrayList<>();

  @Test
  void should_measure_each_harm_on_the_texts_whose_label_is_known() throws InterruptedException {
    add(40, "nasty words", "en", "derogation", ABUSE);
    add(10, "hidden words", "en", "derogation", ABUSE);
    add(30, "a woman says hello", "en", "ordinary", NO_ABUSE);
    add(5, "nasty weather", "tr", "ordinary", NO_ABUSE);

    Map<Harm, LabelResult> harms = evaluator().harms();

    assertThat(harms).containsOnlyKeys(Harm.GENDER_ABUSE, Harm.DEROGATION);
    LabelResult abuse = harms.get(Harm.GENDER_ABUSE);
    assertThat(abuse.texts()).isEqualTo(85);
    assertThat(abuse.positives()).isEqualTo(50);
    assertThat(abuse.unmeasured()).isEqualTo(5);
    assertThat(abuse.performance().confusion()).isEqualTo(new Confusion(40, 5, 10, 30));
    assertThat(abuse.curve()).hasSize(2);
    assertThat(harms.get(Harm.DEROGATION).isMeasured()).isFalse();
  }

  @Test
  void should_measure_each_language_by_itself() throws InterruptedException {
    add(30, "nasty words", "en", null, ABUSE);
    add(30, "kind words", "en", null, NO_ABUSE);
    add(29, "nasty words", "sw", null, ABUSE);
    add(30, "kind words", "sw", null, NO_ABUSE);
    add(1, "kind words", null, null, NO_ABUSE);

    List<GroupResult> groups = evaluator().groups(Dimension.LANGUAGE);

    assertThat(groups).extracting(GroupResult::group).containsExactly("en", "sw", "und");
    assertThat(groups)
        .extracting(group -> group.harms().get(Harm.GENDER_ABUSE).isMeasured())
        .containsExactly(true, false, false);
    assertThat(groups.get(1).harms().get(Harm.GENDER_ABUSE).positives()).isEqualTo(29);
  }

  @Test
  void should_tell_recall_of_harms_from_false_positives_of_what_must_not_be_punished()
      throws InterruptedException {
    add(3, "nasty words", "en", "derogation", ABUSE);
    add(1, "hidden words", "en", "derogation", ABUSE);
    add(2, "nasty weather", "en", "ordinary", NO_ABUSE);

    assertThat(evaluator().functionalities())
        .containsExactly(
            new FunctionalityResult("derogation", Harm.GENDER_ABUSE, true, new Share(3, 4)),
            new FunctionalityResult("derogation", Harm.DEROGATION, true, new Share(3, 4)),
            new FunctionalityResult("ordinary", Harm.GENDER_ABUSE, false, new Share(2, 2)));
  }

  @Test
  void should_measure_texts_that_mention_a_group_against_the_others() throws InterruptedException {
    add(30, "a nasty woman", "en", null, ABUSE);
    add(30, "a woman", "en", null, NO_ABUSE);
    add(30, "nasty", "en", null, ABUSE);
    add(30, "kind", "en", null, NO_ABUSE);

    var identities = evaluator().identities(IdentityTerms.standard()).get(Harm.GENDER_ABUSE);

    assertThat(identities).containsOnlyKeys("women");
    assertThat(identities.get("women").mentions()).isEqualTo(60);
    assertThat(identities.get("women").areas()).hasSize(3);
  }

  @Test
  void should_measure_disguises_on_the_abuse_that_they_change() throws InterruptedException {
    add(4, "so nasty", "en", null, ABUSE);
    add(1, "hidden", "en", null, ABUSE);
    add(9, "kind", "en", null, NO_ABUSE);
    RobustnessRun run =
        new RobustnessRun(new JudgeRun(new WordClassifier(), 2), Harm.GENDER_ABUSE, false);

    List<AttackResult> results = run.run(run.targets(judged()), done -> {});

    assertThat(results)
        .contains(
            new AttackResult("letter spacing", new Share(4, 5), new Share(0, 5)),
            new AttackResult("elongation", new Share(4, 5), new Share(4, 5)),
            new AttackResult("accents removed", new Share(0, 0), new Share(0, 0)));
    assertThat(results.get(5).kept()).isEqualTo(1);
  }

  @Test
  void should_leave_out_texts_that_the_model_cannot_judge() throws InterruptedException {
    add(2, "kind", "en", null, NO_ABUSE);
    add(1, "poison", "en", null, NO_ABUSE);
    add(600, "kind", "en", null, NO_ABUSE);

    assertThat(judged()).hasSize(602).noneMatch(text -> text.labelled().text().equals("poison"));
  }

  private void add(
      int times, String text, String language, String functionality, Map<Harm, Boolean> labels) {
    for (int i = 0; i < times; i++) {
      texts.add(new LabelledText(text, language, "invented", functionality, labels));
    }
  }

  private List<JudgedText> judged() throws InterruptedException {
    return new JudgeRun(new WordClassifier(), 3).judgeLabelled(texts, false, done -> {});
  }

  private Evaluator evaluator() throws InterruptedException {
    return new Evaluator(judged());
  }
}
