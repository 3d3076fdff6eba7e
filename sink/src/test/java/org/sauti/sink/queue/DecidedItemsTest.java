package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sauti.models.Decision;
import org.sauti.models.Harm;
import org.sauti.models.ItemChange;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommandType;
import org.sauti.models.QueueItem;
import org.sauti.sink.Flagged;

/** What the compacted topic of decided items tells those outside of the queue. */
class DecidedItemsTest extends QueueSpecification {

  @Test
  void should_tell_nothing_of_an_item_that_is_not_decided() {
    queue.claim(ITEM, "Juma");
    queue.command(queue.toDo(QueueCommandType.NOTE, ITEM, "Juma").because("unsure"));

    assertThat(queue.decided()).isEmpty();
  }

  @Test
  void should_tell_a_decided_item_without_what_is_of_use_in_the_queue_only() {
    queue.command(queue.toDo(QueueCommandType.NOTE, ITEM, "Juma").because("unsure"));
    decided("Juma", ModerationAction.REMOVE);

    QueueItem told = queue.decided().get(0);

    assertThat(told.decision()).isEqualTo(item().decision());
    assertThat(told.opinions()).isEqualTo(item().opinions());
    assertThat(told.flagged()).isEqualTo(COMMENT.flagged());
    assertThat(told.version()).isEqualTo(1);
    assertThat(told.notes()).isEmpty();
    assertThat(told.history()).isEmpty();
    assertThat(told.handledCommands()).isEmpty();
  }

  @Test
  void should_tell_each_change_of_what_is_decided_and_no_other() {
    underReview();
    queue.decided();
    queue.claim(ITEM, "Neema");
    queue.command(queue.toDo(QueueCommandType.NOTE, ITEM, "Amani").because("seen before"));
    queue.claim(ITEM, "Amani");
    assertThat(queue.decided()).isEmpty();

    queue.decide(ITEM, "Neema", ModerationAction.REMOVE);
    queue.command(
        queue.toDo(QueueCommandType.LABEL, ITEM, "Juma").labelled(Map.of(Harm.STALKING, true)));

    List<QueueItem> told = queue.decided();
    assertThat(told).hasSize(2);
    assertThat(told.get(0).opinions())
        .extracting(Decision::moderator)
        .containsExactly("Juma", "Neema");
    assertThat(told.get(1).labelling().labels()).isEqualTo(Map.of(Harm.STALKING, true));
  }

  @Test
  void should_take_an_item_back_whose_decision_is_taken_back() {
    decided("Juma", ModerationAction.REMOVE);
    queue.decided();

    queue.send(QueueCommandType.UNDO, ITEM, "Juma");

    assertThat(queue.decided()).containsExactly((QueueItem) null);
  }

  @Test
  void should_take_an_item_back_that_is_disputed_and_tell_the_final_decision() {
    underReview();
    queue.decided();

    decided("Neema", ModerationAction.WARN);
    assertThat(queue.decided()).containsExactly((QueueItem) null);
    decided("Zawadi", ModerationAction.WARN);

    assertThat(queue.decided())
        .singleElement()
        .satisfies(told -> assertThat(told.opinions()).hasSize(3));
  }

  @Test
  void should_take_an_item_back_whose_text_is_another_now() {
    decided("Juma", ModerationAction.REMOVE);
    queue.decided();

    queue.news(COMMENT.text("edited").secondsLater(5).flagged());

    assertThat(queue.decided()).containsExactly((QueueItem) null);
  }

  @Test
  void should_tell_the_item_without_text_when_its_comment_is_deleted() {
    decided("Juma", ModerationAction.REMOVE);
    queue.decided();

    queue.news(COMMENT.secondsLater(5).deleted());

    assertThat(queue.decided())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.change()).isEqualTo(ItemChange.DELETED);
              assertThat(told.flagged().comment().text()).isNull();
              assertThat(told.flagged().thread()).isEmpty();
              assertThat(told.decision().action()).isEqualTo(ModerationAction.REMOVE);
            });
  }

  @Test
  void should_keep_telling_an_item_that_the_queue_forgot() {
    decided("Juma", ModerationAction.REMOVE);
    queue.decided();

    queue.pass(Duration.ofDays(1));

    assertThat(item()).isNull();
    assertThat(queue.decided()).isEmpty();
  }

  @Test
  void should_take_the_text_of_a_deleted_comment_back_though_the_queue_forgot_the_item() {
    decided("Juma", ModerationAction.REMOVE);
    queue.pass(Duration.ofDays(1));
    queue.decided();

    assertThat(queue.news(COMMENT.secondsLater(5).deleted())).isEmpty();

    assertThat(queue.decided()).containsExactly((QueueItem) null);
  }

  @Test
  void should_tell_nothing_of_a_cleared_comment_that_was_never_in_the_queue() {
    assertThat(queue.news(Flagged.comment("c2").cleared())).isEmpty();

    assertThat(queue.decided()).isEmpty();
  }
}
