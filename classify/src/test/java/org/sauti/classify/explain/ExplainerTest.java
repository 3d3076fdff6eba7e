package org.sauti.classify.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sauti.classify.cascade.Judgement;
import org.sauti.classify.language.LanguageGuess;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.PreparedText;
import org.sauti.classify.model.TextScorer;
import org.sauti.classify.text.TextNormalizer;
import org.sauti.models.Harm;
import org.sauti.models.Highlight;
import org.sauti.models.Score;
import org.sauti.models.TextSpan;

class ExplainerTest {
  private static final TextNormalizer NORMALIZER = TextNormalizer.standard();

  @Test
  void should_find_the_word_that_carried_the_score_and_ask_once() {
    // given
    WordScorer scorer = scorer(Map.of(Harm.THREAT, Map.of("awful", 0.75f)));

    // when
    List<Highlight> found = explain(scorer, "you are awful, friend");

    // then
    assertThat(found).containsExactly(new Highlight(Harm.THREAT, new TextSpan(8, 13), 0.75f));
    assertThat(scorer.batches())
        .containsExactly(
            List.of("you are awful, friend"),
            List.of("are awful, friend", "you awful, friend", "you are friend", "you are awful,"));
  }

  @Test
  void should_ask_nothing_when_nothing_is_flagged() {
    WordScorer scorer = scorer(Map.of(Harm.THREAT, Map.of("awful", 0.49f)));

    assertThat(explain(scorer, "you are awful")).isEmpty();
    assertThat(scorer.batches()).containsExactly(List.of("you are awful"));
  }

  @Test
  void should_ask_nothing_when_it_is_off() {
    WordScorer scorer = scorer(Map.of(Harm.THREAT, Map.of("awful", 0.75f)));
    PreparedText text = text("you are awful");

    assertThat(new Explainer(false).explain(text, judgement(scorer, text))).isEmpty();
    assertThat(scorer.batches()).hasSize(1);
  }

  @Test
  void should_mark_whole_characters_of_what_was_written() {
    WordScorer scorer =
        scorer(
            Map.of(Harm.THREAT, Map.of("awful", 0.5f, "caf\u00e9", 0.125f, "\ud83d\ude02", 0.25f)));

    assertThat(
            marked(
                scorer,
                "\ud83d\ude02\ud83d\ude02 you \u201c\uff21\uff37F\u200bul!!\u201d and CAFE\u0301 x"))
        .containsExactly("\uff21\uff37F\u200bul", "\ud83d\ude02\ud83d\ude02", "CAFE\u0301");
  }

  @Test
  void should_find_words_where_the_script_has_no_spaces() {
    WordScorer scorer = scorer(Map.of(Harm.THREAT, Map.of("\u4f1a\u8bae", 0.75f)));

    assertThat(marked(scorer, "\u6211\u4eec\u7684\u4f1a\u8bae\u5f88\u987a\u5229"))
        .containsExactly("\u4f1a\u8bae");
  }

  @Test
  void should_merge_neighbours_and_keep_the_five_heaviest() {
    WordScorer scorer =
        scorer(
            Map.of(
                Harm.THREAT,
                Map.of(
                    "aa", 0.25f, "bb", 0.125f, "cc", 0.0625f, "dd", 0.0625f, "ee", 0.0625f, "ff",
                    0.0625f, "gg", 0.0625f, "hh", 0.03125f)));

    List<Highlight> found = explain(scorer, "aa bb x cc x dd x ee x ff x gg x hh");

    assertThat(found)
        .containsExactly(
            new Highlight(Harm.THREAT, new TextSpan(0, 5), 0.25f),
            new Highlight(Harm.THREAT, new TextSpan(8, 10), 0.0625f),
            new Highlight(Harm.THREAT, new TextSpan(13, 15), 0.0625f),
            new Highlight(Harm.THREAT, new TextSpan(18, 20), 0.0625f),
            new Highlight(Harm.THREAT, new TextSpan(23, 25), 0.0625f));
  }

  @Test
  void should_leave_out_groups_of_words_where_there_are_many() {
    WordScorer scorer = new WordScorer(3, Map.of(Harm.THREAT, Map.of("awful", 0.75f)));

    assertThat(marked(scorer, "one two three four awful six seven"))
        .containsExactly("awful six seven");
    assertThat(scorer.batches().get(1)).hasSize(3);
  }

  @Test
  void should_explain_overall_labels_only_where_there_is_no_other() {
    Map<String, Float> awful = Map.of("awful", 0.75f);
    WordScorer both =
        scorer(Map.of(Harm.TOXIC, awful, Harm.GENDER_ABUSE, awful, Harm.THREAT, awful));
    WordScorer overall = scorer(Map.of(Harm.TOXIC, awful, Harm.GENDER_ABUSE, awful));

    assertThat(explain(both, "awful")).extracting(Highlight::harm).containsExactly(Harm.THREAT);
    assertThat(explain(overall, "awful"))
        .extracting(Highlight::harm)
        .containsExactly(Harm.GENDER_ABUSE, Harm.TOXIC);
  }

  @Test
  void should_ask_of_each_harm_the_model_that_flagged_it() {
    // given
    WordScorer fast = scorer(Map.of(Harm.THREAT, Map.of("awful", 0.75f)));
    WordScorer careful = scorer(Map.of(Harm.STALKING, Map.of("friend", 0.5f)));
    PreparedText text = text("awful friend");
    Score threat = judgement(fast, text).scores().get(Harm.THREAT.ordinal());
    List<Score> scores =
        judgement(careful, text).scores().stream()
            .map(score -> score.harm() == Harm.THREAT ? threat : score)
            .toList();

    // when
    List<Highlight> found = new Explainer(true).explain(text, new Judgement(careful, fast, scores));

    // then
    assertThat(found)
        .containsExactly(
            new Highlight(Harm.THREAT, new TextSpan(0, 5), 0.75f),
            new Highlight(Harm.STALKING, new TextSpan(6, 12), 0.5f));
  }

  @Test
  void should_do_with_what_the_model_can_read() {
    WordScorer scorer = scorer(Map.of(Harm.THREAT, Map.of("awful", 0.75f)));

    assertThat(marked(scorer, "awful poison")).isEmpty();
  }

  private static WordScorer scorer(Map<Harm, Map<String, Float>> weights) {
    return new WordScorer(24, weights);
  }

  private static List<String> marked(WordScorer scorer, String text) {
    return explain(scorer, text).stream()
        .map(found -> text.substring(found.span().start(), found.span().end()))
        .toList();
  }

  private static List<Highlight> explain(WordScorer scorer, String original) {
    PreparedText text = text(original);
    return new Explainer(true).explain(text, judgement(scorer, text));
  }

  private static PreparedText text(String original) {
    return new PreparedText(NORMALIZER.normalize(original), new LanguageGuess("en", 1f));
  }

  private static Judgement judgement(TextScorer scorer, PreparedText text) {
    Outcome<List<Score>> scored = scorer.score(List.of(text)).get(0);
    return new Judgement(scorer, null, ((Outcome.Success<List<Score>>) scored).value());
  }
}
