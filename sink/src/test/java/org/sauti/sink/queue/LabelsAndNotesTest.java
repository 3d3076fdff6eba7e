package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sauti.models.Harm;
import org.sauti.models.Labelling;
import org.sauti.models.ModerationAction;
import org.sauti.models.Note;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueCommandType;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.Refusal;

class LabelsAndNotesTest extends QueueSpecification {
  private static final Map<Harm, Boolean> STALKING_NOT_THREAT =
      Map.of(Harm.STALKING, true, Harm.THREAT, false);

  @Test
  void should_keep_the_latest_labels_of_an_open_item() {
    queue.command(label("Juma").labelled(Map.of(Harm.THREAT, true)));

    List<QueueEvent> events = queue.command(label("Neema").labelled(STALKING_NOT_THREAT));

    assertThat(types(events)).containsExactly(QueueEventType.LABELLED);
    assertThat(item().labelling())
        .isEqualTo(new Labelling(STALKING_NOT_THREAT, "Neema", queue.now()));
  }

  @Test
  void should_refuse_labels_of_an_item_that_another_has_unless_a_lead_sends_them() {
    queue.claim(ITEM, "Juma");

    assertThat(refusals(queue.command(label("Neema").labelled(STALKING_NOT_THREAT))))
        .containsExactly(Refusal.CLAIMED_BY_ANOTHER);
    assertThat(types(queue.command(label("Juma").labelled(STALKING_NOT_THREAT))))
        .containsExactly(QueueEventType.LABELLED);
    assertThat(types(queue.command(label("Zawadi").labelled(STALKING_NOT_THREAT).overriding())))
        .containsExactly(QueueEventType.LABELLED);
  }

  @Test
  void should_let_only_who_decided_and_leads_correct_the_labels_of_a_decided_item() {
    decided("Juma", ModerationAction.REMOVE);

    assertThat(refusals(queue.command(label("Neema").labelled(STALKING_NOT_THREAT))))
        .containsExactly(Refusal.NOT_YOURS);
    assertThat(types(queue.command(label("Juma").labelled(STALKING_NOT_THREAT))))
        .containsExactly(QueueEventType.LABELLED);
    assertThat(types(queue.command(label("Zawadi").labelled(STALKING_NOT_THREAT).overriding())))
        .containsExactly(QueueEventType.LABELLED);
  }

  @Test
  void should_refuse_labels_that_say_nothing_and_labels_of_a_closed_item() {
    assertThat(refusals(queue.command(label("Juma")))).containsExactly(Refusal.LABELS_MISSING);
    queue.news(COMMENT.secondsLater(5).deleted());
    assertThat(refusals(queue.command(label("Juma").labelled(STALKING_NOT_THREAT))))
        .containsExactly(Refusal.CLOSED);
  }

  @Test
  void should_forget_labels_with_the_text_that_they_were_given_to() {
    queue.command(label("Juma").labelled(STALKING_NOT_THREAT));
    queue.news(COMMENT.priority(0.9).secondsLater(5).flagged());
    assertThat(item().labelling()).isNotNull();

    queue.news(COMMENT.text("edited").secondsLater(9).flagged());

    assertThat(item().labelling()).isNull();
  }

  @Test
  void should_keep_the_labels_of_a_decision() {
    queue.claim(ITEM, "Juma");

    queue.command(
        queue.decision(ITEM, "Juma", ModerationAction.REMOVE).labelled(STALKING_NOT_THREAT));

    assertThat(item().decision().labels()).isEqualTo(STALKING_NOT_THREAT);
  }

  @Test
  void should_add_notes_whoever_has_the_item_and_whatever_its_state() {
    queue.claim(ITEM, "Juma");
    queue.command(note("Neema").because(" seen the same yesterday "));
    queue.decide(ITEM, "Juma", ModerationAction.REMOVE);

    List<QueueEvent> events = queue.command(note("Amani").because("and today"));

    assertThat(events)
        .extracting(QueueEvent::type, QueueEvent::actor, QueueEvent::note)
        .containsExactly(tuple(QueueEventType.NOTED, "Amani", "and today"));
    assertThat(item().notes())
        .containsExactly(
            new Note("seen the same yesterday", "Neema", queue.now()),
            new Note("and today", "Amani", queue.now()));
  }

  @Test
  void should_refuse_a_note_without_text() {
    assertThat(refusals(queue.command(note("Juma")))).containsExactly(Refusal.REASON_MISSING);
    assertThat(refusals(queue.command(note("Juma").because(" "))))
        .containsExactly(Refusal.REASON_MISSING);
  }

  @Test
  void should_keep_the_latest_notes() {
    for (int i = 0; i <= ItemDraft.NOTES_LIMIT; i++) {
      queue.command(note("Juma").because("note " + i));
    }

    assertThat(item().notes()).hasSize(ItemDraft.NOTES_LIMIT);
    assertThat(item().notes().get(0).text()).isEqualTo("note 1");
  }

  private QueueCommand label(String moderator) {
    return queue.toDo(QueueCommandType.LABEL, ITEM, moderator);
  }

  private QueueCommand note(String moderator) {
    return queue.toDo(QueueCommandType.NOTE, ITEM, moderator);
  }
}
