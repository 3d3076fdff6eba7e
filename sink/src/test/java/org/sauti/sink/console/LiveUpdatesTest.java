package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sauti.sink.FakeQueue;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;

/** Pages come and go at any moment; nobody else notices. */
class LiveUpdatesTest {
  private static final long PATIENCE_SECONDS = 30;

  private final FakeQueue queue = new FakeQueue();
  private final Presence presence = new Presence(() -> Flagged.NOON);
  private final LiveUpdates updates =
      new LiveUpdates(
          queue,
          new QueueOverview(
              queue, new QueueCatalog(List.of()), new QueueRates(() -> Flagged.NOON), presence),
          presence,
          Duration.ofMillis(5));
  private final Page page = new Page();

  @AfterEach
  void stop() {
    updates.close();
  }

  @Test
  void should_go_on_when_a_page_goes_away_while_it_is_told() throws Exception {
    Gone gone = new Gone();
    updates.watch(gone, TestConsole.JUMA, () -> true);
    updates.watch(page, TestConsole.JUMA, () -> true);
    assertThat(gone.closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    page.awaitGreeting();

    queue.happen(QueueItems.claimedEvent("item-1", "command-1", "Juma"));
    assertThat(page.nextChange()).containsExactly("item-1");
    // What had begun before it was forgotten is over now.
    int toldBefore = gone.told.get();
    queue.happen(QueueItems.claimedEvent("item-2", "command-2", "Juma"));
    assertThat(page.nextChange()).containsExactly("item-2");

    assertThat(gone.told).hasValue(toldBefore);
  }

  @Test
  void should_go_on_when_the_stream_of_somebody_who_left_cannot_be_ended() throws Exception {
    AtomicBoolean in = new AtomicBoolean(true);
    Gone gone = new Gone();
    updates.watch(page, TestConsole.JUMA, () -> true);
    page.awaitGreeting();
    in.set(false);
    updates.watch(gone, TestConsole.JUMA, in::get);
    assertThat(gone.closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

    queue.happen(QueueItems.claimedEvent("item-1", "command-1", "Juma"));

    assertThat(page.nextChange()).containsExactly("item-1");
  }

  @Test
  void should_go_on_when_the_queues_could_not_be_read() throws Exception {
    updates.watch(page, TestConsole.JUMA, () -> true);
    page.awaitGreeting();
    queue.unavailable = true;
    queue.happen(QueueItems.claimedEvent("item-1", "command-1", "Juma"));
    queue.unavailable = false;

    assertThat(page.nextChange()).containsExactly("item-1");
  }

  /** A page that hears what it is told. */
  private static final class Page implements LiveUpdates.Connection {
    private final BlockingQueue<LiveClient.Changes> told = new LinkedBlockingQueue<>();

    @Override
    public void send(String event, Object data) {
      if (data instanceof LiveClient.Changes changes) {
        told.add(changes);
      }
    }

    @Override
    public void murmur() {}

    @Override
    public void close() {}

    void awaitGreeting() throws InterruptedException {
      assertThat(nextChange()).isEmpty();
    }

    List<String> nextChange() throws InterruptedException {
      LiveClient.Changes changes = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(changes).as("what the page is told").isNotNull();
      return changes.items().stream().map(LiveClient.Change::itemId).toList();
    }
  }

  /** A page whose connection the server has given to somebody else already. */
  private static final class Gone implements LiveUpdates.Connection {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger told = new AtomicInteger();

    @Override
    public void send(String event, Object data) {
      told.incrementAndGet();
      throw new IllegalStateException("the response is over");
    }

    @Override
    public void murmur() {
      throw new IllegalStateException("the response is over");
    }

    @Override
    public void close() {
      closed.countDown();
      throw new IllegalStateException("the request is over");
    }
  }
}
