package org.sauti.sink.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.models.DecisionStage.FINAL;
import static org.sauti.models.DecisionStage.FIRST;
import static org.sauti.models.DecisionStage.GOLDEN;
import static org.sauti.models.DecisionStage.SECOND;
import static org.sauti.models.Harm.DEROGATION;
import static org.sauti.models.Harm.THREAT;
import static org.sauti.models.Harm.TOXIC;
import static org.sauti.models.ModerationAction.NO_ACTION;
import static org.sauti.models.ModerationAction.REMOVE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sauti.models.QueueItem;

class LabelRulesTest {
  private DecidedItem item;

  @BeforeEach
  void begin() {
    item = DecidedItem.comment("c1");
  }

  @Test
  void should_take_what_one_moderator_said_and_leave_the_rest_unknown() {
    item.opinion("juma", FIRST, REMOVE, Map.of(THREAT, true, TOXIC, false));

    assertThat(LabelRules.labelsOf(item.item()))
        .isEqualTo(Map.of(THREAT, voted(1), TOXIC, voted(0)));
  }

  @Test
  void should_take_the_share_of_those_who_judged_the_harm() {
    item.opinion("juma", FIRST, REMOVE, Map.of(THREAT, true, DEROGATION, true));
    item.opinion("neema", SECOND, REMOVE, Map.of(THREAT, false, TOXIC, true));

    assertThat(LabelRules.labelsOf(item.item()))
        .isEqualTo(Map.of(THREAT, voted(0.5), DEROGATION, voted(1), TOXIC, voted(1)));
  }

  @Test
  void should_give_the_last_word_to_the_final_decision_where_it_has_one() {
    item.opinion("juma", FIRST, REMOVE, Map.of(THREAT, true, TOXIC, true));
    item.opinion("neema", SECOND, NO_ACTION, Map.of(THREAT, false, TOXIC, false));
    item.opinion("asha", FINAL, NO_ACTION, Map.of(THREAT, false));

    assertThat(LabelRules.labelsOf(item.item()))
        .isEqualTo(Map.of(THREAT, new JudgedLabel(0, LabelBasis.FINAL), TOXIC, voted(0.5)));
  }

  @Test
  void should_let_a_later_correction_override_all_and_forget_an_earlier_one() {
    item.opinion("juma", FINAL, REMOVE, Map.of(THREAT, true));

    item.corrected("asha", Map.of(THREAT, false), DecidedItem.NOON.plusSeconds(1));
    assertThat(LabelRules.labelsOf(item.item()))
        .isEqualTo(Map.of(THREAT, new JudgedLabel(0, LabelBasis.CORRECTION)));

    item.corrected("asha", Map.of(THREAT, false), DecidedItem.NOON.minusSeconds(1));
    assertThat(LabelRules.labelsOf(item.item()))
        .isEqualTo(Map.of(THREAT, new JudgedLabel(1, LabelBasis.FINAL)));
  }

  @Test
  void should_not_count_answers_to_a_known_item() {
    item.opinion("juma", FIRST, REMOVE, Map.of(THREAT, true));
    item.opinion("neema", GOLDEN, NO_ACTION, Map.of(THREAT, false));

    assertThat(LabelRules.labelsOf(item.item())).isEqualTo(Map.of(THREAT, voted(1)));
  }

  @Test
  void should_read_an_item_that_was_decided_before_there_were_several_opinions() {
    QueueItem old = withoutOpinions(item.item());

    assertThat(LabelRules.opinionsOf(old)).isEqualTo(List.of(old.decision()));
    assertThat(LabelRules.labelsOf(old)).isEqualTo(Map.of(THREAT, voted(1)));
  }

  private static JudgedLabel voted(double share) {
    return new JudgedLabel(share, LabelBasis.OPINIONS);
  }

  private static QueueItem withoutOpinions(QueueItem item) {
    return new QueueItem(
        item.itemId(),
        item.state(),
        item.version(),
        item.queue(),
        item.priority(),
        item.flagged(),
        item.change(),
        item.changedAt(),
        item.openedAt(),
        item.closedAt(),
        null,
        item.decision(),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
