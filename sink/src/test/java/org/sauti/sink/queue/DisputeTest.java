package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sauti.models.Decision;
import org.sauti.models.DecisionStage;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommandType;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.QueueItemState;
import org.sauti.models.Refusal;

/** Two moderators disagree, and a lead has the last word. */
class DisputeTest extends QueueSpecification {

  @Test
  void should_send_the_item_to_the_leads_when_a_second_opinion_differs() {
    underReview();
    queue.pass(Duration.ofMinutes(5));
    queue.claim(ITEM, "Neema");

    List<QueueEvent> events = queue.decide(ITEM, "Neema", ModerationAction.NO_ACTION);

    assertThat(events)
        .extracting(
            QueueEvent::type,
            QueueEvent::fromQueue,
            QueueEvent::queue,
            event -> event.decision().action())
        .containsExactly(
            tuple(
                QueueEventType.DISPUTED,
                "threats",
                QueueNames.ESCALATED,
                ModerationAction.NO_ACTION));
    assertThat(item().state()).isEqualTo(QueueItemState.OPEN);
    assertThat(item().decision()).isNull();
    assertThat(item().openedAt()).isEqualTo(queue.now());
    assertThat(queue.waiting(QueueNames.ESCALATED)).containsExactly(ITEM);
  }

  @Test
  void should_end_with_the_final_decision_beside_the_two_that_differ() {
    disputed();

    decided("Zawadi", ModerationAction.REMOVE);

    assertThat(item().opinions())
        .extracting(Decision::moderator, Decision::stage)
        .containsExactly(
            tuple("Juma", DecisionStage.FIRST),
            tuple("Neema", DecisionStage.SECOND),
            tuple("Zawadi", DecisionStage.FINAL));
    assertThat(item().decision().moderator()).isEqualTo("Zawadi");
    assertThat(item().awaitsReview()).isFalse();
  }

  @Test
  void should_make_the_decision_final_even_after_a_lead_moved_the_item_back() {
    disputed();
    queue.command(
        queue
            .toDo(QueueCommandType.MOVE, ITEM, "Zawadi")
            .to("threats")
            .because("yours")
            .overriding());

    decided("Amani", ModerationAction.REMOVE);

    assertThat(item().decision().stage()).isEqualTo(DecisionStage.FINAL);
  }

  @Test
  void should_agree_on_an_action_though_the_labels_differ() {
    underReview();
    queue.claim(ITEM, "Neema");

    assertThat(
            types(
                queue.command(
                    queue
                        .decision(ITEM, "Neema", ModerationAction.REMOVE)
                        .labelled(Map.of(Harm.THREAT, false)))))
        .containsExactly(QueueEventType.REVIEWED);
  }

  @Test
  void should_let_the_final_decision_be_taken_back_and_made_again() {
    disputed();
    decided("Zawadi", ModerationAction.REMOVE);

    queue.send(QueueCommandType.UNDO, ITEM, "Zawadi");
    assertThat(item().queue()).isEqualTo(QueueNames.ESCALATED);
    queue.decide(ITEM, "Zawadi", ModerationAction.WARN);

    assertThat(item().opinions())
        .extracting(Decision::stage)
        .containsExactly(DecisionStage.FIRST, DecisionStage.SECOND, DecisionStage.FINAL);
    assertThat(item().decision().action()).isEqualTo(ModerationAction.WARN);
  }

  @Test
  void should_refuse_to_take_back_a_decision_that_is_disputed() {
    disputed();

    assertThat(refusals(queue.send(QueueCommandType.UNDO, ITEM, "Juma")))
        .containsExactly(Refusal.NOT_DECIDED);
  }

  @Test
  void should_start_afresh_with_the_leads_when_the_comment_is_edited_meanwhile() {
    disputed();

    queue.news(COMMENT.text("edited").secondsLater(5).flagged());

    assertThat(item().opinions()).isEmpty();
    assertThat(queue.waiting(QueueNames.ESCALATED)).containsExactly(ITEM);
  }

  @Test
  void should_close_when_the_comment_is_deleted_meanwhile() {
    disputed();

    queue.news(COMMENT.secondsLater(5).deleted());

    assertThat(item().state()).isEqualTo(QueueItemState.CLOSED);
    assertThat(queue.waiting(QueueNames.ESCALATED)).isEmpty();
  }
}
