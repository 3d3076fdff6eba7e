package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
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

class KnownAnswerTest extends QueueSpecification {

  @Test
  void should_be_made_by_a_lead_of_a_decided_item() {
    assertThat(refusals(makeGolden())).containsExactly(Refusal.NOT_DECIDED);
    decided("Juma", ModerationAction.REMOVE);
    assertThat(refusals(queue.send(QueueCommandType.MAKE_GOLDEN, ITEM, "Juma")))
        .containsExactly(Refusal.NOT_YOURS);

    assertThat(types(makeGolden())).containsExactly(QueueEventType.MADE_GOLDEN);

    assertThat(item().review())
        .isEqualTo(new Review(ReviewKind.GOLDEN, true, "Zawadi", queue.now(), null));
  }

  @Test
  void should_be_answered_by_many_without_a_claim_and_without_consequences() {
    golden();

    List<QueueEvent> wrong = queue.decide(ITEM, "Neema", ModerationAction.NO_ACTION);
    List<QueueEvent> right = queue.decide(ITEM, "Amani", ModerationAction.REMOVE);

    assertThat(List.of(wrong.get(0), right.get(0)))
        .extracting(QueueEvent::type, event -> event.decision().stage())
        .containsExactly(
            tuple(QueueEventType.REVIEWED, DecisionStage.GOLDEN),
            tuple(QueueEventType.REVIEWED, DecisionStage.GOLDEN));
    assertThat(item().state()).isEqualTo(QueueItemState.DECIDED);
    assertThat(item().decision().moderator()).isEqualTo("Juma");
    assertThat(item().awaitsReview()).isTrue();
  }

  @Test
  void should_be_answered_once_by_each() {
    golden();
    queue.decide(ITEM, "Neema", ModerationAction.REMOVE);

    assertThat(refusals(queue.decide(ITEM, "Neema", ModerationAction.REMOVE)))
        .containsExactly(Refusal.OPINION_GIVEN);
    assertThat(refusals(queue.decide(ITEM, "Juma", ModerationAction.REMOVE)))
        .containsExactly(Refusal.OPINION_GIVEN);
    assertThat(refusals(queue.decide(ITEM, "Amani", " "))).containsExactly(Refusal.REASON_MISSING);
  }

  @Test
  void should_be_answered_though_others_answered_since_the_moderator_looked() {
    golden();
    long seen = item().version();
    queue.decide(ITEM, "Neema", ModerationAction.REMOVE);

    assertThat(
            types(
                queue.command(
                    queue.decision(ITEM, "Amani", ModerationAction.REMOVE).expecting(seen))))
        .containsExactly(QueueEventType.REVIEWED);
  }

  @Test
  void should_be_skipped_but_not_claimed() {
    golden();

    assertThat(refusals(queue.claim(ITEM, "Neema"))).containsExactly(Refusal.NO_REVIEW);
    assertThat(types(queue.send(QueueCommandType.SKIP, ITEM, "Neema")))
        .containsExactly(QueueEventType.SKIPPED);
    assertThat(item().skippedBy()).containsExactly("Neema");
    assertThat(item().awaitsReview()).isTrue();
  }

  @Test
  void should_take_the_place_of_a_review_and_not_be_turned_into_one() {
    underReview();
    queue.claim(ITEM, "Neema");
    makeGolden();

    assertThat(queue.decide(ITEM, "Neema", ModerationAction.WARN))
        .extracting(QueueEvent::type, event -> event.decision().stage())
        .containsExactly(tuple(QueueEventType.REVIEWED, DecisionStage.GOLDEN));
    assertThat(refusals(queue.send(QueueCommandType.REQUEST_REVIEW, ITEM, "Juma")))
        .containsExactly(Refusal.NO_REVIEW);
  }

  @Test
  void should_outlive_the_retention() {
    golden();

    queue.pass(Duration.ofDays(400));

    assertThat(item().decision().action()).isEqualTo(ModerationAction.REMOVE);
  }

  @Test
  void should_remember_the_answer_itself_longest() {
    golden();
    for (int i = 0; i <= ItemDraft.OPINIONS_LIMIT; i++) {
      queue.decide(ITEM, "moderator-" + i, ModerationAction.REMOVE);
    }

    assertThat(item().opinions()).hasSize(ItemDraft.OPINIONS_LIMIT);
    assertThat(item().opinions().get(0)).isEqualTo(item().decision());
    assertThat(item().opinions().get(1).moderator()).isEqualTo("moderator-2");
  }

  @Test
  void should_be_no_known_answer_any_more_when_the_decision_is_taken_back() {
    golden();
    queue.decide(ITEM, "Neema", ModerationAction.NO_ACTION);

    queue.send(QueueCommandType.UNDO, ITEM, "Juma");
    queue.decide(ITEM, "Juma", ModerationAction.NO_ACTION);

    assertThat(item().review()).isNull();
    assertThat(item().opinions())
        .extracting(Decision::moderator, Decision::stage)
        .containsExactly(tuple("Juma", DecisionStage.FIRST));
    queue.pass(Duration.ofDays(1));
    assertThat(item()).isNull();
  }

  @Test
  void should_be_forgotten_with_the_text_of_a_deleted_comment() {
    golden();

    queue.news(COMMENT.secondsLater(5).deleted());

    assertThat(item().review()).isNull();
    assertThat(item().flagged().comment().text()).isNull();
    assertThat(refusals(makeGolden())).containsExactly(Refusal.CLOSED);
    queue.pass(Duration.ofDays(1));
    assertThat(item()).isNull();
  }

  private List<QueueEvent> makeGolden() {
    return queue.command(queue.toDo(QueueCommandType.MAKE_GOLDEN, ITEM, "Zawadi").overriding());
  }
}
