package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.Refusal;
import org.sauti.sink.FakeQueue;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;

class ItemTakerTest {
  private static final Flagged FIRST = Flagged.comment("c1");
  private static final Flagged SECOND = Flagged.comment("c2");

  private final AtomicInteger commandIds = new AtomicInteger();
  private final FakeQueue queue = new FakeQueue();
  private final ItemTaker taker =
      new ItemTaker(
          queue,
          queue,
          Clock.fixed(Flagged.NOON, ZoneOffset.UTC),
          () -> "command-" + commandIds.incrementAndGet());

  @Test
  void should_claim_the_first_item() {
    queue.add(QueueItems.open(FIRST));
    queue.answers = ItemTakerTest::claimed;

    Optional<QueueEvent> taken = taker.take("threats", TakeFilter.of("Juma")).join();

    assertThat(taken).map(QueueEvent::itemId).contains(FIRST.itemId());
    assertThat(queue.commands)
        .containsExactly(QueueCommand.claim("command-1", FIRST.itemId(), "Juma", Flagged.NOON));
  }

  @Test
  void should_say_that_nothing_waits() {
    assertThat(taker.take("threats", TakeFilter.of("Juma")).join()).isEmpty();
    assertThat(queue.commands).isEmpty();
  }

  @Test
  void should_try_the_next_item_when_somebody_else_was_quicker() {
    queue.add(QueueItems.open(FIRST));
    queue.add(QueueItems.open(SECOND));
    queue.answers =
        command -> command.itemId().equals(FIRST.itemId()) ? refused(command) : claimed(command);

    Optional<QueueEvent> taken = taker.take("threats", TakeFilter.of("Juma")).join();

    assertThat(taken).map(QueueEvent::itemId).contains(SECOND.itemId());
  }

  @Test
  void should_not_try_an_item_for_two_moderators_at_once() {
    queue.add(QueueItems.open(FIRST));
    queue.add(QueueItems.open(SECOND));
    List<CompletableFuture<QueueEvent>> answers = new ArrayList<>();
    queue.answers =
        command -> {
          answers.add(new CompletableFuture<>());
          return answers.get(answers.size() - 1);
        };

    CompletableFuture<Optional<QueueEvent>> juma = taker.take("threats", TakeFilter.of("Juma"));
    CompletableFuture<Optional<QueueEvent>> neema = taker.take("threats", TakeFilter.of("Neema"));

    assertThat(juma).isNotDone();
    assertThat(neema).isNotDone();
    assertThat(queue.commands)
        .extracting(QueueCommand::itemId)
        .containsExactly(FIRST.itemId(), SECOND.itemId());
  }

  @Test
  void should_try_an_item_again_after_an_attempt_without_an_answer() {
    queue.add(QueueItems.open(FIRST));
    queue.answers = command -> CompletableFuture.failedFuture(new IllegalStateException("lost"));
    assertThat(taker.take("threats", TakeFilter.of("Juma"))).isCompletedExceptionally();

    queue.answers = ItemTakerTest::claimed;

    assertThat(taker.take("threats", TakeFilter.of("Juma")).join()).isPresent();
  }

  @Test
  void should_give_up_when_every_item_is_lost() {
    for (int i = 0; i <= FirstClaim.ATTEMPTS; i++) {
      queue.add(QueueItems.open(Flagged.comment("c" + i)));
    }
    queue.answers = ItemTakerTest::refused;

    assertThatThrownBy(() -> taker.take("threats", TakeFilter.of("Juma")).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(QueueUnavailableException.class);
    assertThat(queue.commands).hasSize(FirstClaim.ATTEMPTS);
  }

  private static CompletableFuture<QueueEvent> claimed(QueueCommand command) {
    return CompletableFuture.completedFuture(
        QueueItems.claimedEvent(command.itemId(), command.commandId(), command.actor()));
  }

  private static CompletableFuture<QueueEvent> refused(QueueCommand command) {
    return CompletableFuture.completedFuture(
        QueueItems.refusedEvent(
            command.itemId(), command.commandId(), command.actor(), Refusal.CLAIMED_BY_ANOTHER));
  }
}
