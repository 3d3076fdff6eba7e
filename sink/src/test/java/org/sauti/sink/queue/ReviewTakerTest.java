package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.Refusal;
import org.sauti.models.ReviewKind;
import org.sauti.sink.FakeQueue;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;

class ReviewTakerTest {
  private static final TakeFilter NEEMA = TakeFilter.of("Neema");

  private final AtomicInteger commandIds = new AtomicInteger();
  private final FakeQueue queue = new FakeQueue();
  private final ReviewTaker taker =
      new ReviewTaker(
          queue,
          queue,
          Clock.fixed(Flagged.NOON, ZoneOffset.UTC),
          () -> "command-" + commandIds.incrementAndGet());

  @Test
  void should_claim_an_item_that_awaits_a_second_opinion() {
    String itemId = add("c1", ReviewKind.SAMPLED);
    queue.answers = ReviewTakerTest::claimed;

    assertThat(taker.take(NEEMA).join()).contains(itemId);
    assertThat(queue.commands)
        .containsExactly(QueueCommand.claim("command-1", itemId, "Neema", Flagged.NOON));
  }

  @Test
  void should_say_that_nothing_waits_for_somebody_who_decided_everything() {
    add("c1", ReviewKind.SAMPLED);
    add("c2", ReviewKind.GOLDEN);

    assertThat(taker.take(TakeFilter.of("Juma")).join()).isEmpty();
    assertThat(queue.commands).isEmpty();
  }

  @Test
  void should_try_the_next_item_when_somebody_else_was_quicker() {
    String first = add("c1", ReviewKind.SAMPLED);
    String second = add("c2", ReviewKind.REQUESTED);
    queue.answers = command -> command.itemId().equals(first) ? refused(command) : claimed(command);

    assertThat(taker.take(NEEMA).join()).contains(second);
  }

  @Test
  void should_give_a_known_answer_without_a_claim_when_nothing_else_waits() {
    String known = add("c1", ReviewKind.GOLDEN);

    assertThat(taker.take(NEEMA).join()).contains(known);
    assertThat(queue.commands).isEmpty();
  }

  @Test
  void should_give_each_moderator_a_known_answer_every_fifth_time() {
    String known = add("known", ReviewKind.GOLDEN);
    for (int i = 0; i < 20; i++) {
      add("c" + i, ReviewKind.SAMPLED);
    }
    queue.answers = ReviewTakerTest::claimed;

    List<String> neema = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      neema.add(taker.take(NEEMA).join().orElseThrow());
      taker.take(TakeFilter.of("Amani")).join();
    }

    for (int i = 0; i < neema.size(); i++) {
      assertThat(neema.get(i).equals(known)).as("take %d", i + 1).isEqualTo(i % 5 == 4);
    }
  }

  @Test
  void should_give_a_review_when_a_known_answer_is_due_and_there_is_none() {
    String itemId = add("c1", ReviewKind.SAMPLED);
    queue.answers = ReviewTakerTest::claimed;

    for (int i = 0; i < 5; i++) {
      assertThat(taker.take(NEEMA).join()).contains(itemId);
    }
  }

  private String add(String commentId, ReviewKind kind) {
    Flagged comment = Flagged.comment(commentId);
    queue.add(QueueItems.decided(comment, kind));
    return comment.itemId();
  }

  private static CompletableFuture<QueueEvent> claimed(QueueCommand command) {
    return CompletableFuture.completedFuture(
        QueueItems.reviewClaimedEvent(command.itemId(), command.commandId(), command.actor()));
  }

  private static CompletableFuture<QueueEvent> refused(QueueCommand command) {
    return CompletableFuture.completedFuture(
        QueueItems.refusedEvent(
            command.itemId(), command.commandId(), command.actor(), Refusal.CLAIMED_BY_ANOTHER));
  }
}
