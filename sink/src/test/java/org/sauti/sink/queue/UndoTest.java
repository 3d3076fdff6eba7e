package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sauti.models.Claim;
import org.sauti.models.Decision;
import org.sauti.models.DecisionStage;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommandType;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.QueueItemState;
import org.sauti.models.Refusal;
import org.sauti.sink.Flagged;

class UndoTest extends QueueSpecification {

  @Test
  void should_give_the_item_back_to_who_takes_their_decision_back() {
    decided("Juma", ModerationAction.REMOVE);
    Decision made = item().decision();
    queue.pass(Duration.ofMinutes(1));

    List<QueueEvent> events = queue.send(QueueCommandType.UNDO, ITEM, "Juma");

    assertThat(events)
        .extracting(
            QueueEvent::type, QueueEvent::actor, QueueEvent::decision, QueueEvent::claimExpiresAt)
        .containsExactly(tuple(QueueEventType.UNDONE, "Juma", made, queue.now().plusSeconds(600)));
    assertThat(item().state()).isEqualTo(QueueItemState.OPEN);
    assertThat(item().decision()).isNull();
    assertThat(item().opinions()).isEmpty();
    assertThat(item().openedAt()).isEqualTo(Flagged.NOON);
    assertThat(item().claim())
        .isEqualTo(new Claim("Juma", queue.now(), queue.now().plusSeconds(600)));
  }

  @Test
  void should_let_the_same_moderator_decide_otherwise_as_if_for_the_first_time() {
    decided("Juma", ModerationAction.REMOVE);
    queue.send(QueueCommandType.UNDO, ITEM, "Juma");

    queue.decide(ITEM, "Juma", ModerationAction.WARN);

    assertThat(item().opinions())
        .extracting(Decision::action, Decision::stage)
        .containsExactly(tuple(ModerationAction.WARN, DecisionStage.FIRST));
  }

  @Test
  void should_put_the_item_back_into_its_queue_when_nobody_decides_again() {
    decided("Juma", ModerationAction.REMOVE);
    queue.send(QueueCommandType.UNDO, ITEM, "Juma");

    queue.pass(Duration.ofMinutes(10));

    assertThat(types(queue.events())).containsExactly(QueueEventType.CLAIM_EXPIRED);
    assertThat(queue.waiting("threats")).containsExactly(ITEM);
  }

  @Test
  void should_refuse_to_take_the_decision_of_another_back_unless_a_lead_does() {
    decided("Juma", ModerationAction.REMOVE);

    assertThat(refusals(queue.send(QueueCommandType.UNDO, ITEM, "Neema")))
        .containsExactly(Refusal.NOT_YOURS);
    assertThat(queue.command(queue.toDo(QueueCommandType.UNDO, ITEM, "Zawadi").overriding()))
        .extracting(QueueEvent::type, QueueEvent::actor, event -> event.decision().moderator())
        .containsExactly(tuple(QueueEventType.UNDONE, "Zawadi", "Juma"));
    assertThat(item().claim().moderator()).isEqualTo("Zawadi");
  }

  @Test
  void should_refuse_to_take_back_what_was_not_decided() {
    assertThat(refusals(queue.send(QueueCommandType.UNDO, ITEM, "Juma")))
        .containsExactly(Refusal.NOT_DECIDED);
    queue.news(COMMENT.secondsLater(5).deleted());
    assertThat(refusals(queue.send(QueueCommandType.UNDO, ITEM, "Juma")))
        .containsExactly(Refusal.CLOSED);
  }

  @Test
  void should_take_the_item_from_a_reviewer_when_its_decision_is_taken_back() {
    underReview();
    queue.claim(ITEM, "Neema");

    queue.send(QueueCommandType.UNDO, ITEM, "Juma");

    assertThat(item().review()).isNull();
    assertThat(refusals(queue.decide(ITEM, "Neema", ModerationAction.REMOVE)))
        .containsExactly(Refusal.CLAIMED_BY_ANOTHER);
  }

  @Test
  void should_keep_a_second_opinion_and_ask_for_another_when_the_new_decision_is_opposed_to_it() {
    underReview();
    decided("Neema", ModerationAction.REMOVE);
    queue.send(QueueCommandType.UNDO, ITEM, "Juma");

    queue.decide(ITEM, "Juma", ModerationAction.NO_ACTION);

    assertThat(item().opinions())
        .extracting(Decision::moderator, Decision::action, Decision::stage)
        .containsExactly(
            tuple("Neema", ModerationAction.REMOVE, DecisionStage.SECOND),
            tuple("Juma", ModerationAction.NO_ACTION, DecisionStage.FIRST));
    assertThat(item().awaitsReview()).isTrue();
    assertThat(refusals(queue.claim(ITEM, "Neema"))).containsExactly(Refusal.OPINION_GIVEN);
    assertThat(types(queue.claim(ITEM, "Amani"))).containsExactly(QueueEventType.REVIEW_CLAIMED);
  }

  @Test
  void should_not_ask_for_another_opinion_when_the_new_decision_is_as_the_second_opinion() {
    underReview();
    decided("Neema", ModerationAction.REMOVE);
    queue.send(QueueCommandType.UNDO, ITEM, "Juma");

    queue.decide(ITEM, "Juma", ModerationAction.REMOVE);

    assertThat(item().awaitsReview()).isFalse();
  }

  @Test
  void should_close_an_item_whose_decision_is_taken_back_after_its_comment_was_deleted() {
    decided("Juma", ModerationAction.REMOVE);
    queue.news(COMMENT.secondsLater(5).deleted());

    List<QueueEvent> events = queue.send(QueueCommandType.UNDO, ITEM, "Juma");

    assertThat(events)
        .extracting(QueueEvent::type, QueueEvent::claimExpiresAt)
        .containsExactly(tuple(QueueEventType.UNDONE, null));
    assertThat(item().state()).isEqualTo(QueueItemState.CLOSED);
    assertThat(queue.waiting("threats")).isEmpty();
    queue.pass(Duration.ofDays(1));
    assertThat(item()).isNull();
  }

  @Test
  void should_close_an_item_whose_decision_is_taken_back_after_an_edit_made_it_harmless() {
    decided("Juma", ModerationAction.REMOVE);
    queue.news(COMMENT.text("calm").secondsLater(5).cleared());

    queue.send(QueueCommandType.UNDO, ITEM, "Juma");

    assertThat(item().state()).isEqualTo(QueueItemState.CLOSED);
  }

  @Test
  void should_open_an_item_whose_comment_came_back_to_the_text_that_was_decided_on() {
    decided("Juma", ModerationAction.REMOVE);
    queue.news(COMMENT.text("calm").secondsLater(5).cleared());
    assertThat(types(queue.news(COMMENT.secondsLater(9).flagged())))
        .containsExactly(QueueEventType.UPDATED);

    queue.send(QueueCommandType.UNDO, ITEM, "Juma");

    assertThat(item().state()).isEqualTo(QueueItemState.OPEN);
    assertThat(item().claim().moderator()).isEqualTo("Juma");
  }
}
