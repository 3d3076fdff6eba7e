package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sauti.models.DecisionStage;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueCommandType;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.QueueItemState;
import org.sauti.models.Refusal;

/** Escalating, moving, skipping, and giving back for somebody else. */
class PassingOnTest extends QueueSpecification {

  @Test
  void should_put_an_escalated_item_into_the_queue_of_the_leads_for_a_final_decision() {
    queue.claim(ITEM, "Juma");

    List<QueueEvent> events = queue.command(escalate("Juma").because(" two meanings "));

    assertThat(events)
        .extracting(QueueEvent::type, QueueEvent::fromQueue, QueueEvent::queue, QueueEvent::note)
        .containsExactly(
            tuple(QueueEventType.ESCALATED, "threats", QueueNames.ESCALATED, "two meanings"));
    assertThat(queue.waiting("threats")).isEmpty();
    assertThat(queue.waiting(QueueNames.ESCALATED)).containsExactly(ITEM);
    decided("Zawadi", ModerationAction.WARN);
    assertThat(item().decision().stage()).isEqualTo(DecisionStage.FINAL);
  }

  @Test
  void should_put_an_escalated_item_where_the_sender_says() {
    queue.claim(ITEM, "Juma");

    queue.command(escalate("Juma").to("child-safety").because("a minor"));

    assertThat(queue.waiting("child-safety")).containsExactly(ITEM);
  }

  @Test
  void should_refuse_to_escalate_what_somebody_else_has_unless_a_lead_does() {
    assertThat(refusals(queue.command(escalate("Juma").because("why"))))
        .containsExactly(Refusal.NOT_CLAIMED);
    queue.claim(ITEM, "Neema");
    assertThat(refusals(queue.command(escalate("Juma").because("why"))))
        .containsExactly(Refusal.CLAIMED_BY_ANOTHER);

    queue.command(escalate("Zawadi").because("why").overriding());

    assertThat(item().claim()).isNull();
    assertThat(queue.waiting(QueueNames.ESCALATED)).containsExactly(ITEM);
    assertThat(refusals(queue.command(escalate("Zawadi").because("why").overriding())))
        .containsExactly(Refusal.QUEUE_MISSING);
  }

  @Test
  void should_refuse_to_escalate_without_a_reason_or_what_is_decided() {
    queue.claim(ITEM, "Juma");
    assertThat(refusals(queue.command(escalate("Juma")))).containsExactly(Refusal.REASON_MISSING);
    queue.decide(ITEM, "Juma", ModerationAction.REMOVE);
    assertThat(refusals(queue.command(escalate("Juma").because("why"))))
        .containsExactly(Refusal.ALREADY_DECIDED);
    assertThat(refusals(queue.command(escalate("Zawadi").because("why").overriding())))
        .containsExactly(Refusal.ALREADY_DECIDED);
  }

  @Test
  void should_move_an_item_that_waits_or_that_the_sender_has() {
    queue.command(move("Juma", "stalking").because("the other queue"));
    assertThat(queue.waiting("stalking")).containsExactly(ITEM);
    queue.claim(ITEM, "Juma");

    List<QueueEvent> events = queue.command(move("Juma", "threats").because("no, this one"));

    assertThat(events)
        .extracting(QueueEvent::type, QueueEvent::fromQueue, QueueEvent::queue, QueueEvent::note)
        .containsExactly(tuple(QueueEventType.MOVED, "stalking", "threats", "no, this one"));
    assertThat(item().claim()).isNull();
    assertThat(queue.waiting("threats")).containsExactly(ITEM);
    decided("Juma", ModerationAction.REMOVE);
    assertThat(item().decision().stage()).isEqualTo(DecisionStage.FIRST);
  }

  @Test
  void should_refuse_a_move_without_another_queue_or_without_a_reason() {
    assertThat(refusals(queue.command(move("Juma", null).because("why"))))
        .containsExactly(Refusal.QUEUE_MISSING);
    assertThat(refusals(queue.command(move("Juma", " ").because("why"))))
        .containsExactly(Refusal.QUEUE_MISSING);
    assertThat(refusals(queue.command(move("Juma", "threats").because("why"))))
        .containsExactly(Refusal.QUEUE_MISSING);
    assertThat(refusals(queue.command(move("Juma", "stalking"))))
        .containsExactly(Refusal.REASON_MISSING);
  }

  @Test
  void should_refuse_to_move_what_somebody_else_has_unless_a_lead_does() {
    queue.claim(ITEM, "Neema");

    assertThat(refusals(queue.command(move("Juma", "stalking").because("why"))))
        .containsExactly(Refusal.CLAIMED_BY_ANOTHER);
    assertThat(types(queue.command(move("Zawadi", "stalking").because("why").overriding())))
        .containsExactly(QueueEventType.MOVED);
  }

  @Test
  void should_leave_an_item_where_a_person_put_it_when_it_is_flagged_once_more() {
    queue.command(move("Juma", "stalking").because("why"));

    queue.news(COMMENT.priority(0.9).secondsLater(5).flagged());

    assertThat(queue.waiting("stalking")).containsExactly(ITEM);
    assertThat(item().priority()).isEqualTo(0.9f);
  }

  @Test
  void should_follow_the_policy_when_it_says_something_new_of_a_moved_item() {
    queue.command(move("Juma", "stalking").because("why"));

    queue.news(COMMENT.text("worse").queue("child-safety").secondsLater(5).flagged());

    assertThat(queue.waiting("child-safety")).containsExactly(ITEM);
  }

  @Test
  void should_leave_an_escalated_item_with_the_leads_whatever_the_policy_says() {
    queue.command(escalate("Zawadi").because("why").overriding());

    queue.news(COMMENT.text("worse").queue("stalking").secondsLater(5).flagged());

    assertThat(queue.waiting(QueueNames.ESCALATED)).containsExactly(ITEM);
  }

  @Test
  void should_put_a_skipped_item_back_and_remember_who_skipped_it() {
    queue.claim(ITEM, "Juma");

    List<QueueEvent> events = queue.send(QueueCommandType.SKIP, ITEM, "Juma");

    assertThat(events)
        .extracting(QueueEvent::type, QueueEvent::actor)
        .containsExactly(tuple(QueueEventType.SKIPPED, "Juma"));
    assertThat(item().skippedBy()).containsExactly("Juma");
    assertThat(queue.waiting("threats")).containsExactly(ITEM);
    assertThat(refusals(queue.send(QueueCommandType.SKIP, ITEM, "Juma")))
        .containsExactly(Refusal.NOT_CLAIMED);
  }

  @Test
  void should_remember_a_moderator_once_who_skips_twice() {
    for (int i = 0; i < 2; i++) {
      queue.claim(ITEM, "Juma");
      queue.send(QueueCommandType.SKIP, ITEM, "Juma");
    }

    assertThat(item().skippedBy()).containsExactly("Juma");
  }

  @Test
  void should_let_a_lead_give_back_what_another_has() {
    queue.claim(ITEM, "Juma");
    QueueCommand release = queue.toDo(QueueCommandType.RELEASE, ITEM, "Zawadi").overriding();

    assertThat(types(queue.command(release))).containsExactly(QueueEventType.RELEASED);
    assertThat(queue.waiting("threats")).containsExactly(ITEM);
    assertThat(
            refusals(
                queue.command(queue.toDo(QueueCommandType.RELEASE, ITEM, "Zawadi").overriding())))
        .containsExactly(Refusal.NOT_CLAIMED);
  }

  @Test
  void should_not_let_even_a_lead_claim_what_another_has() {
    queue.claim(ITEM, "Juma");

    assertThat(
            refusals(
                queue.command(queue.toDo(QueueCommandType.CLAIM, ITEM, "Zawadi").overriding())))
        .containsExactly(Refusal.CLAIMED_BY_ANOTHER);
    assertThat(item().state()).isEqualTo(QueueItemState.OPEN);
  }

  private QueueCommand escalate(String moderator) {
    return queue.toDo(QueueCommandType.ESCALATE, ITEM, moderator);
  }

  private QueueCommand move(String moderator, String destination) {
    return queue.toDo(QueueCommandType.MOVE, ITEM, moderator).to(destination);
  }
}
