package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueCommandType;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.QueueItem;
import org.sauti.models.Refusal;

/** What holds for commands of every type. */
class CommandAnswersTest extends QueueSpecification {

  @ParameterizedTest
  @EnumSource(QueueCommandType.class)
  void should_do_once_what_is_sent_twice(QueueCommandType type) {
    prepare(type);
    QueueCommand command = command(type);

    List<QueueEvent> first = queue.command(command);
    QueueItem done = item();
    queue.pass(Duration.ofSeconds(5));
    List<QueueEvent> again = queue.command(command);

    assertThat(refusals(first)).containsExactly((Refusal) null);
    assertThat(again)
        .extracting(
            QueueEvent::type, QueueEvent::commandId, QueueEvent::refusal, QueueEvent::version)
        .containsExactly(tuple(QueueEventType.REPEATED, command.commandId(), null, done.version()));
    assertThat(item()).isEqualTo(done);
  }

  @ParameterizedTest
  @EnumSource(QueueCommandType.class)
  void should_be_refused_on_a_version_that_is_not_the_latest(QueueCommandType type) {
    prepare(type);
    long seen = item().version();
    queue.command(queue.toDo(QueueCommandType.NOTE, ITEM, "Amani").because("look again"));
    QueueItem before = item();

    assertThat(refusals(queue.command(command(type).expecting(seen))))
        .containsExactly(Refusal.STALE_VERSION);
    assertThat(item().version()).isEqualTo(before.version());
    assertThat(types(queue.command(command(type).expecting(before.version()))))
        .doesNotContain(QueueEventType.REFUSED);
  }

  @ParameterizedTest
  @EnumSource(QueueCommandType.class)
  void should_be_refused_when_there_is_no_such_item(QueueCommandType type) {
    QueueCommand command = command(type);
    QueueCommand elsewhere =
        new QueueCommand(
            command.commandId(),
            "ffff",
            type,
            command.actor(),
            null,
            command.action(),
            command.reason(),
            command.queue(),
            command.labels(),
            command.override(),
            command.issuedAt());

    assertThat(refusals(queue.command(elsewhere))).containsExactly(Refusal.NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(value = QueueCommandType.class, names = "NOTE", mode = EnumSource.Mode.EXCLUDE)
  void should_be_refused_when_the_item_is_closed(QueueCommandType type) {
    queue.news(COMMENT.secondsLater(5).deleted());

    assertThat(refusals(queue.command(command(type)))).containsExactly(Refusal.CLOSED);
  }

  @Test
  void should_be_refused_for_what_helps_most_first() {
    QueueCommand hopeless =
        queue.decision(ITEM, "Neema", ModerationAction.REMOVE).because(" ").expecting(99L);
    assertThat(refusals(queue.command(hopeless))).containsExactly(Refusal.NOT_CLAIMED);

    queue.claim(ITEM, "Neema");
    QueueCommand held =
        queue.decision(ITEM, "Neema", ModerationAction.REMOVE).because(" ").expecting(99L);
    assertThat(refusals(queue.command(held))).containsExactly(Refusal.STALE_VERSION);
    QueueCommand fresh =
        queue
            .decision(ITEM, "Neema", ModerationAction.REMOVE)
            .because(" ")
            .expecting(item().version());
    assertThat(refusals(queue.command(fresh))).containsExactly(Refusal.REASON_MISSING);

    queue.decide(ITEM, "Neema", ModerationAction.REMOVE);
    QueueCommand late =
        queue.decision(ITEM, "Juma", ModerationAction.REMOVE).because(" ").expecting(99L);
    assertThat(refusals(queue.command(late))).containsExactly(Refusal.ALREADY_DECIDED);
  }

  private void prepare(QueueCommandType type) {
    switch (type) {
      case CLAIM, LABEL, NOTE, MOVE -> {}
      case RELEASE, SKIP, DECIDE, ESCALATE -> queue.claim(ITEM, "Juma");
      case UNDO, REQUEST_REVIEW, MAKE_GOLDEN -> decided("Juma", ModerationAction.REMOVE);
    }
  }

  private QueueCommand command(QueueCommandType type) {
    return switch (type) {
      case DECIDE -> queue.decision(ITEM, "Juma", ModerationAction.REMOVE);
      case NOTE, ESCALATE -> queue.toDo(type, ITEM, "Juma").because("why");
      case MOVE -> queue.toDo(type, ITEM, "Juma").to("stalking").because("why");
      case LABEL -> queue.toDo(type, ITEM, "Juma").labelled(Map.of(Harm.THREAT, true));
      case MAKE_GOLDEN -> queue.toDo(type, ITEM, "Juma").overriding();
      case CLAIM, RELEASE, SKIP, UNDO, REQUEST_REVIEW -> queue.toDo(type, ITEM, "Juma");
    };
  }
}
