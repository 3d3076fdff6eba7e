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
import org.sauti.models.Review;
import org.sauti.models.ReviewKind;

class SecondReviewTest extends QueueSpecification {

  @Test
  void should_await_a_review_that_somebody_asked_for() {
    decided("Juma", ModerationAction.REMOVE);

    List<QueueEvent> events = queue.send(QueueCommandType.REQUEST_REVIEW, ITEM, "Neema");

    assertThat(types(events)).containsExactly(QueueEventType.REVIEW_REQUESTED);
    assertThat(item().review())
        .isEqualTo(new Review(ReviewKind.REQUESTED, true, "Neema", queue.now(), null));
    assertThat(item().state()).isEqualTo(QueueItemState.DECIDED);
  }

  @Test
  void should_end_with_a_second_opinion_that_agrees() {
    underReview();
    queue.claim(ITEM, "Neema");

    List<QueueEvent> events = queue.decide(ITEM, "Neema", ModerationAction.REMOVE);

    assertThat(events)
        .extracting(QueueEvent::type, QueueEvent::actor, event -> event.decision().stage())
        .containsExactly(tuple(QueueEventType.REVIEWED, "Neema", DecisionStage.SECOND));
    assertThat(item().awaitsReview()).isFalse();
    assertThat(item().decision().moderator()).isEqualTo("Juma");
    assertThat(item().opinions())
        .extracting(Decision::moderator, Decision::stage)
        .containsExactly(tuple("Juma", DecisionStage.FIRST), tuple("Neema", DecisionStage.SECOND));
  }

  @Test
  void should_give_the_review_to_one_moderator_at_a_time() {
    underReview();

    List<QueueEvent> claimed = queue.claim(ITEM, "Neema");

    assertThat(claimed)
        .extracting(QueueEvent::type, QueueEvent::claimExpiresAt)
        .containsExactly(tuple(QueueEventType.REVIEW_CLAIMED, queue.now().plusSeconds(600)));
    assertThat(item().claim()).isNull();
    assertThat(item().review().claim())
        .isEqualTo(new Claim("Neema", queue.now(), queue.now().plusSeconds(600)));
    assertThat(refusals(queue.claim(ITEM, "Amani"))).containsExactly(Refusal.CLAIMED_BY_ANOTHER);
    assertThat(refusals(queue.decide(ITEM, "Amani", ModerationAction.WARN)))
        .containsExactly(Refusal.CLAIMED_BY_ANOTHER);
  }

  @Test
  void should_refuse_the_second_opinion_of_the_moderator_who_gave_the_first() {
    underReview();

    assertThat(refusals(queue.claim(ITEM, "Juma"))).containsExactly(Refusal.OPINION_GIVEN);
    assertThat(refusals(queue.decide(ITEM, "Juma", ModerationAction.WARN)))
        .containsExactly(Refusal.OPINION_GIVEN);
  }

  @Test
  void should_refuse_an_opinion_without_a_claim_or_without_a_reason() {
    underReview();
    assertThat(refusals(queue.decide(ITEM, "Neema", ModerationAction.WARN)))
        .containsExactly(Refusal.NOT_CLAIMED);
    queue.claim(ITEM, "Neema");
    assertThat(refusals(queue.decide(ITEM, "Neema", " "))).containsExactly(Refusal.REASON_MISSING);
  }

  @Test
  void should_put_a_review_back_that_is_released_or_skipped() {
    underReview();
    queue.claim(ITEM, "Neema");
    assertThat(refusals(queue.release(ITEM, "Amani"))).containsExactly(Refusal.CLAIMED_BY_ANOTHER);
    assertThat(types(queue.release(ITEM, "Neema"))).containsExactly(QueueEventType.RELEASED);
    assertThat(refusals(queue.release(ITEM, "Neema"))).containsExactly(Refusal.NOT_CLAIMED);

    queue.claim(ITEM, "Amani");
    queue.send(QueueCommandType.SKIP, ITEM, "Amani");

    assertThat(item().review().claim()).isNull();
    assertThat(item().awaitsReview()).isTrue();
    assertThat(item().skippedBy()).containsExactly("Amani");
  }

  @Test
  void should_put_a_review_back_when_its_claim_expires_and_tell_the_late_reviewer() {
    underReview();
    queue.claim(ITEM, "Neema");

    queue.pass(Duration.ofMinutes(10));

    assertThat(queue.events())
        .extracting(QueueEvent::type, QueueEvent::actor)
        .containsExactly(tuple(QueueEventType.CLAIM_EXPIRED, "Neema"));
    assertThat(item().review().claim()).isNull();
    assertThat(refusals(queue.decide(ITEM, "Neema", ModerationAction.REMOVE)))
        .containsExactly(Refusal.CLAIM_EXPIRED);
    assertThat(types(queue.claim(ITEM, "Amani"))).containsExactly(QueueEventType.REVIEW_CLAIMED);
  }

  @Test
  void should_leave_the_reviewer_at_it_when_a_review_is_asked_for_once_more() {
    underReview();
    queue.claim(ITEM, "Neema");

    queue.send(QueueCommandType.REQUEST_REVIEW, ITEM, "Zawadi");

    assertThat(item().review().requestedBy()).isEqualTo("Zawadi");
    assertThat(item().review().claim().moderator()).isEqualTo("Neema");
  }

  @Test
  void should_refuse_a_review_of_what_is_not_decided_or_has_no_text() {
    assertThat(refusals(queue.send(QueueCommandType.REQUEST_REVIEW, ITEM, "Juma")))
        .containsExactly(Refusal.NOT_DECIDED);
    decided("Juma", ModerationAction.REMOVE);
    queue.news(COMMENT.secondsLater(5).deleted());
    assertThat(refusals(queue.send(QueueCommandType.REQUEST_REVIEW, ITEM, "Juma")))
        .containsExactly(Refusal.CLOSED);
  }

  @Test
  void should_refuse_a_claim_on_a_decided_item_that_awaits_no_review() {
    underReview();
    decided("Neema", ModerationAction.REMOVE);

    assertThat(refusals(queue.claim(ITEM, "Amani"))).containsExactly(Refusal.ALREADY_DECIDED);
  }

  @Test
  void should_end_the_review_when_the_comment_is_deleted() {
    underReview();
    queue.claim(ITEM, "Neema");

    queue.news(COMMENT.secondsLater(5).deleted());

    assertThat(item().review()).isNull();
    assertThat(item().decision().moderator()).isEqualTo("Juma");
    assertThat(refusals(queue.decide(ITEM, "Neema", ModerationAction.REMOVE)))
        .containsExactly(Refusal.ALREADY_DECIDED);
  }

  @Test
  void should_ask_for_a_new_first_decision_when_the_comment_is_edited_during_a_review() {
    underReview();
    queue.claim(ITEM, "Neema");

    queue.news(COMMENT.text("edited").secondsLater(5).flagged());

    assertThat(item().review()).isNull();
    assertThat(item().opinions()).isEmpty();
    assertThat(refusals(queue.decide(ITEM, "Neema", ModerationAction.REMOVE)))
        .containsExactly(Refusal.NOT_CLAIMED);
    decided("Neema", ModerationAction.WARN);
    assertThat(item().decision().stage()).isEqualTo(DecisionStage.FIRST);
  }

  @Test
  void should_go_on_with_the_review_of_the_old_text_when_an_edit_makes_the_comment_harmless() {
    underReview();

    queue.news(COMMENT.text("calm").secondsLater(5).cleared());

    assertThat(item().awaitsReview()).isTrue();
    assertThat(item().flagged().comment().text()).isEqualTo(COMMENT.text());
  }

  @Test
  void should_forget_an_item_after_the_retention_though_nobody_reviewed_it() {
    underReview();
    queue.pass(Duration.ofHours(23).plusMinutes(55));
    queue.claim(ITEM, "Neema");

    queue.pass(Duration.ofMinutes(9));
    assertThat(item()).isNotNull();
    queue.pass(Duration.ofMinutes(2));
    queue.pass(Duration.ofSeconds(1));

    assertThat(item()).isNull();
    assertThat(queue.index()).containsOnlyKeys(IndexKey.rebuilt());
  }
}
