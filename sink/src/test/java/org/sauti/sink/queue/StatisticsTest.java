package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueCommandType;
import org.sauti.sink.Flagged;
import org.sauti.sink.queue.Statistics.AgeCount;
import org.sauti.sink.queue.Statistics.Agreement;
import org.sauti.sink.queue.Statistics.Arrived;
import org.sauti.sink.queue.Statistics.Decided;
import org.sauti.sink.queue.Statistics.Drift;
import org.sauti.sink.queue.Statistics.KnownAnswers;
import org.sauti.sink.queue.Statistics.Overturned;
import org.sauti.sink.queue.Statistics.Pair;
import org.sauti.sink.queue.Statistics.Precision;

/** What is counted, told by what happens to items; the comment is a threat, 87.5 % sure. */
class StatisticsTest extends QueueSpecification {
  private static final Instant NOON = Flagged.NOON;
  private static final Instant ONE = NOON.plus(Duration.ofHours(1));
  private static final String MODEL = "fast 1.2.3";

  // Arrivals and decisions.

  @Test
  void should_count_arrivals_by_hour_and_queue() {
    queue.news(Flagged.comment("c2").flagged());
    queue.pass(Duration.ofHours(1));
    queue.news(Flagged.comment("c3").queue("stalking").secondsLater(3_600).flagged());

    assertThat(statistics().arrived())
        .containsExactly(new Arrived(NOON, "threats", 2), new Arrived(ONE, "stalking", 1));
  }

  @Test
  void should_count_an_arrival_in_every_queue_that_an_item_comes_into() {
    queue.command(
        queue.toDo(QueueCommandType.MOVE, ITEM, "Juma").to("stalking").because("stalking"));
    queue.claim(ITEM, "Juma");
    queue.command(queue.toDo(QueueCommandType.ESCALATE, ITEM, "Juma").because("unclear"));

    assertThat(statistics().arrived())
        .containsExactly(
            new Arrived(NOON, "escalated", 1),
            new Arrived(NOON, "stalking", 1),
            new Arrived(NOON, "threats", 1));
  }

  @Test
  void should_count_an_edited_comment_as_another_arrival_and_keep_the_decision() {
    decided("Juma", ModerationAction.REMOVE);

    queue.news(COMMENT.text("edited").secondsLater(5).flagged());

    assertThat(statistics().arrived()).containsExactly(new Arrived(NOON, "threats", 2));
    assertThat(statistics().decided()).hasSize(1);
    assertThat(statistics().precision())
        .containsExactly(new Precision(Harm.THREAT, "sw", MODEL, 1, 0));
  }

  @Test
  void should_count_a_new_version_as_an_arrival_only_in_another_queue() {
    queue.news(COMMENT.text("worse").secondsLater(5).flagged());
    queue.news(COMMENT.text("bad").queue("stalking").secondsLater(9).flagged());

    assertThat(statistics().arrived())
        .containsExactly(new Arrived(NOON, "stalking", 1), new Arrived(NOON, "threats", 1));
  }

  @Test
  void should_count_decisions_by_queue_moderator_and_action() {
    Flagged other = Flagged.comment("c2");
    queue.news(other.flagged());
    decided("Juma", ModerationAction.REMOVE);
    queue.claim(other.itemId(), "Neema");
    queue.decide(other.itemId(), "Neema", ModerationAction.WARN);

    assertThat(statistics().decided())
        .containsExactly(
            new Decided(NOON, "threats", "Juma", ModerationAction.REMOVE, 1),
            new Decided(NOON, "threats", "Neema", ModerationAction.WARN, 1));
  }

  @Test
  void should_count_how_long_items_had_waited_on_a_logarithmic_scale() {
    queue.pass(Duration.ofMinutes(5));
    decided("Juma", ModerationAction.REMOVE);

    assertThat(statistics().ageing().waitedBefore()).containsExactly(new AgeCount("threats", 8, 1));
  }

  @Test
  void should_count_waiting_items_by_the_age_that_they_have_at_the_end() {
    queue.news(Flagged.comment("c2").secondsLater(1_800).flagged());
    queue.news(Flagged.comment("c3").secondsLater(1_860).flagged());
    queue.news(Flagged.comment("c4").secondsLater(7_200).flagged());
    queue.claim(Flagged.comment("c2").itemId(), "Juma");

    assertThat(queue.reader().statistics(NOON, ONE, StatisticsStep.HOUR).ageing().openByAge())
        .containsExactly(new AgeCount("threats", 32, 1), new AgeCount("threats", 64, 1));
  }

  // Precision and drift.

  @Test
  void should_take_an_action_as_a_confirmation_and_no_action_as_a_refutation() {
    Flagged other = Flagged.comment("c2");
    queue.news(other.flagged());
    decided("Juma", ModerationAction.WARN);
    queue.claim(other.itemId(), "Juma");
    queue.decide(other.itemId(), "Juma", ModerationAction.NO_ACTION);

    assertThat(statistics().precision())
        .containsExactly(new Precision(Harm.THREAT, "sw", MODEL, 1, 1));
    assertThat(statistics().drift())
        .containsExactly(new Drift(Harm.THREAT, "sw", NOON, 1.75, 1, 2));
  }

  @Test
  void should_believe_the_labels_of_a_decision_more_than_its_action() {
    queue.claim(ITEM, "Juma");
    queue.command(
        queue
            .decision(ITEM, "Juma", ModerationAction.REMOVE)
            .labelled(Map.of(Harm.THREAT, false, Harm.STALKING, true)));

    assertThat(statistics().precision())
        .containsExactly(new Precision(Harm.THREAT, "sw", MODEL, 0, 1));
  }

  @Test
  void should_believe_labels_that_were_given_before_when_the_decision_names_none() {
    queue.command(label("Juma", false));
    queue.pass(Duration.ofSeconds(1));

    decided("Neema", ModerationAction.REMOVE);

    assertThat(statistics().precision())
        .containsExactly(new Precision(Harm.THREAT, "sw", MODEL, 0, 1));
  }

  @Test
  void should_count_anew_when_the_labels_of_a_decided_item_are_corrected() {
    decided("Juma", ModerationAction.REMOVE);
    queue.pass(Duration.ofHours(1));

    queue.command(label("Juma", false));

    assertThat(statistics().precision())
        .containsExactly(new Precision(Harm.THREAT, "sw", MODEL, 0, 1));
    assertThat(statistics().drift())
        .containsExactly(new Drift(Harm.THREAT, "sw", NOON, 0.875, 0, 1));
  }

  // What is taken back.

  @Test
  void should_take_a_decision_back_out_of_all_counts() {
    final Statistics before = statistics();
    decided("Juma", ModerationAction.REMOVE);
    queue.pass(Duration.ofHours(2));
    queue.command(label("Juma", false));

    queue.send(QueueCommandType.UNDO, ITEM, "Juma");

    assertThat(statistics())
        .usingRecursiveComparison()
        .ignoringFields("ageing.openByAge")
        .isEqualTo(before);
    assertThat(queue.driver().<Object, Object>getKeyValueStore(StoreNames.STATISTICS).all())
        .toIterable()
        .hasSize(1);
  }

  @Test
  void should_take_a_decision_back_out_of_the_counts_after_its_comment_was_deleted() {
    decided("Juma", ModerationAction.REMOVE);
    queue.news(COMMENT.secondsLater(5).deleted());

    queue.send(QueueCommandType.UNDO, ITEM, "Juma");

    assertThat(statistics().decided()).isEmpty();
    assertThat(statistics().precision()).isEmpty();
  }

  @Test
  void should_count_once_what_is_sent_twice() {
    queue.claim(ITEM, "Juma");
    QueueCommand decide = queue.decision(ITEM, "Juma", ModerationAction.REMOVE);
    queue.command(decide);
    Statistics once = statistics();

    queue.command(decide);
    queue.news(COMMENT.flagged());

    assertThat(statistics()).isEqualTo(once);
  }

  // Agreement.

  @Test
  void should_count_second_opinions_that_agree_for_the_action_and_for_each_harm() {
    underReview();

    decided("Neema", ModerationAction.REMOVE);

    assertThat(statistics().agreement())
        .containsExactly(
            new Agreement(null, "sw", 1, 0, 0, 0, null, List.of(new Pair("REMOVE", "REMOVE", 1))),
            new Agreement(
                Harm.THREAT, "sw", 1, 0, 0, 0, null, List.of(new Pair("true", "true", 1))));
  }

  @Test
  void should_count_second_opinions_that_differ() {
    disputed();

    assertThat(statistics().agreement())
        .extracting(Agreement::harm, Agreement::onlyFirst, Agreement::pairs)
        .containsExactly(
            tuple(null, 1L, List.of(new Pair("REMOVE", "NO_ACTION", 1))),
            tuple(Harm.THREAT, 1L, List.of(new Pair("true", "false", 1))));
    assertThat(statistics().arrived())
        .containsExactly(new Arrived(NOON, "escalated", 1), new Arrived(NOON, "threats", 1));
  }

  @Test
  void should_compare_labels_of_harms_that_both_opinions_name() {
    queue.claim(ITEM, "Juma");
    queue.command(
        queue
            .decision(ITEM, "Juma", ModerationAction.REMOVE)
            .labelled(Map.of(Harm.STALKING, true, Harm.DEROGATION, true)));
    queue.send(QueueCommandType.REQUEST_REVIEW, ITEM, "Juma");
    queue.claim(ITEM, "Neema");
    queue.command(
        queue
            .decision(ITEM, "Neema", ModerationAction.REMOVE)
            .labelled(Map.of(Harm.STALKING, false, Harm.THREAT, false)));

    assertThat(statistics().agreement())
        .extracting(Agreement::harm)
        .containsExactly(null, Harm.THREAT, Harm.STALKING);
    assertThat(statistics().agreement())
        .extracting(Agreement::onlyFirst)
        .containsExactly(0L, 1L, 1L);
  }

  @Test
  void should_count_only_opinions_on_the_decision_that_stands() {
    underReview();
    decided("Neema", ModerationAction.REMOVE);
    queue.send(QueueCommandType.UNDO, ITEM, "Juma");
    assertThat(statistics().agreement()).isEmpty();

    queue.decide(ITEM, "Juma", ModerationAction.WARN);
    queue.send(QueueCommandType.UNDO, ITEM, "Juma");

    assertThat(statistics().agreement()).isEmpty();
  }

  // Overturned decisions.

  @Test
  void should_count_a_final_decision_that_is_not_the_first_one() {
    disputed();
    assertThat(statistics().precision()).isEmpty();

    decided("Zawadi", ModerationAction.NO_ACTION);

    assertThat(statistics().overturned())
        .containsExactly(
            new Overturned(NOON, "escalated", 0, 1), new Overturned(NOON, "threats", 1, 1));
    assertThat(statistics().precision())
        .containsExactly(new Precision(Harm.THREAT, "sw", MODEL, 0, 1));
    queue.send(QueueCommandType.UNDO, ITEM, "Zawadi");
    assertThat(statistics().overturned()).containsExactly(new Overturned(NOON, "threats", 0, 1));
  }

  @Test
  void should_not_count_a_final_decision_that_upholds_the_first_one() {
    disputed();

    decided("Zawadi", ModerationAction.REMOVE);

    assertThat(statistics().overturned()).extracting(Overturned::count).containsOnly(0L);
  }

  @Test
  void should_count_a_decision_that_somebody_else_takes_back() {
    decided("Juma", ModerationAction.REMOVE);
    queue.pass(Duration.ofHours(1));

    queue.command(queue.toDo(QueueCommandType.UNDO, ITEM, "Zawadi").overriding());

    assertThat(statistics().overturned()).containsExactly(new Overturned(ONE, "threats", 1, 0));
  }

  // Known answers.

  @Test
  void should_count_right_and_wrong_answers_by_moderator_and_nothing_else() {
    golden();
    final List<Decided> decided = statistics().decided();
    queue.decide(ITEM, "Neema", ModerationAction.REMOVE);
    queue.decide(ITEM, "Amani", ModerationAction.NO_ACTION);

    assertThat(statistics().golden())
        .containsExactly(new KnownAnswers("Amani", 0, 1), new KnownAnswers("Neema", 1, 0));
    assertThat(statistics().agreement()).isEmpty();
    assertThat(statistics().decided()).isEqualTo(decided);
  }

  @Test
  void should_take_answers_back_with_the_answer_that_was_thought_to_be_known() {
    golden();
    queue.decide(ITEM, "Neema", ModerationAction.NO_ACTION);

    queue.send(QueueCommandType.UNDO, ITEM, "Juma");

    assertThat(statistics().golden()).isEmpty();
  }

  // Time.

  @Test
  void should_tell_only_of_the_time_that_is_asked_for_and_by_day_when_asked() {
    queue.pass(Duration.ofHours(13));
    queue.news(Flagged.comment("c2").secondsLater(46_800).flagged());
    queue.pass(Duration.ofHours(1));
    queue.news(Flagged.comment("c3").secondsLater(50_400).flagged());

    Instant midnight = Instant.parse("2026-11-21T00:00:00Z");
    assertThat(
            queue
                .reader()
                .statistics(NOON, NOON.plus(Duration.ofDays(1)), StatisticsStep.DAY)
                .arrived())
        .containsExactly(
            new Arrived(Instant.parse("2026-11-20T00:00:00Z"), "threats", 1),
            new Arrived(midnight, "threats", 2));
    assertThat(queue.reader().statistics(ONE, midnight, StatisticsStep.HOUR).arrived()).isEmpty();
    assertThat(
            queue
                .reader()
                .statistics(NOON.plusSeconds(1), NOON.plusSeconds(2), StatisticsStep.HOUR)
                .arrived())
        .containsExactly(new Arrived(NOON, "threats", 1));
  }

  @Test
  void should_forget_what_is_older_than_a_year() {
    queue.pass(Duration.ofDays(364));
    queue.news(Flagged.comment("c2").flagged());
    assertThat(statistics().arrived()).hasSize(2);

    queue.pass(Duration.ofDays(2));

    assertThat(statistics().arrived())
        .containsExactly(new Arrived(NOON.plus(Duration.ofDays(364)), "threats", 1));
  }

  private QueueCommand label(String moderator, boolean threat) {
    return queue
        .toDo(QueueCommandType.LABEL, ITEM, moderator)
        .labelled(Map.of(Harm.THREAT, threat));
  }

  private Statistics statistics() {
    return queue
        .reader()
        .statistics(
            NOON.minus(Duration.ofDays(1)),
            queue.now().plus(Duration.ofDays(1)),
            StatisticsStep.HOUR);
  }
}
