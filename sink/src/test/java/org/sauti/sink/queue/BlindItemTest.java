package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommandType;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;

class BlindItemTest extends QueueSpecification {

  @Test
  void should_look_as_if_the_reviewer_were_the_first_to_have_the_item() {
    QueueItem untouched = item();
    queue.claim(ITEM, "Amani");
    queue.send(QueueCommandType.SKIP, ITEM, "Amani");
    queue.command(queue.toDo(QueueCommandType.NOTE, ITEM, "Juma").because("I would remove this"));
    queue.command(
        queue.toDo(QueueCommandType.LABEL, ITEM, "Juma").labelled(Map.of(Harm.THREAT, true)));
    underReview();
    queue.claim(ITEM, "Neema");

    QueueItem blind = BlindItem.of(item());

    assertThat(blind)
        .isEqualTo(
            new QueueItem(
                ITEM,
                QueueItemState.OPEN,
                item().version(),
                untouched.queue(),
                untouched.priority(),
                untouched.flagged(),
                untouched.change(),
                untouched.changedAt(),
                untouched.openedAt(),
                null,
                item().review().claim(),
                null,
                untouched.opinions(),
                null,
                null,
                untouched.notes(),
                untouched.skippedBy(),
                untouched.history(),
                untouched.handledCommands()));
    assertThat(blind.toString()).doesNotContain("Juma").doesNotContain("Amani");
  }

  @Test
  void should_not_show_a_known_answer_or_what_others_answered() {
    golden();
    queue.decide(ITEM, "Neema", ModerationAction.WARN);

    QueueItem blind = BlindItem.of(item());

    assertThat(blind.toString())
        .doesNotContain("Juma")
        .doesNotContain("Neema")
        .doesNotContain("Zawadi")
        .doesNotContain("GOLDEN");
    assertThat(blind.history()).extracting(QueueEvent::type).containsExactly(QueueEventType.OPENED);
  }
}
