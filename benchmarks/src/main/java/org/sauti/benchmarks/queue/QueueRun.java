package org.sauti.benchmarks.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.common.utils.Utils;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItemState;
import org.sauti.sink.QueueService;
import org.sauti.sink.QueueSettings;
import org.sauti.sink.queue.ItemFilter;
import org.sauti.sink.queue.ItemSearch;
import org.sauti.sink.queue.ItemTaker;
import org.sauti.sink.queue.QueueReader;
import org.sauti.sink.queue.QueueSummary;
import org.sauti.sink.queue.QueueUnavailableException;
import org.sauti.sink.queue.TakeFilter;

/** One instance of the queue service with very many open items, and what it does with them. */
public final class QueueRun implements AutoCloseable {
  private static final int SIGNIFICANT_DIGITS = 3;
  private static final int PAGE = 50;
  private static final String MODERATOR = "benchmark";

  private final AtomicInteger commandIds = new AtomicInteger();
  private final QueueSettings settings;
  private QueueService service;

  /**
   * @param settings of the service
   */
  public QueueRun(QueueSettings settings) {
    this.settings = settings;
  }

  /** Starts the service; gives the nanoseconds until all queues can be read. */
  public long start() throws InterruptedException {
    long begin = System.nanoTime();
    service = QueueService.start(settings);
    awaitOpen(0);
    return System.nanoTime() - begin;
  }

  /** Stops the service. */
  public void stop() {
    service.close();
  }

  /** Returns when at least so many items are open. */
  public void awaitOpen(long wanted) throws InterruptedException {
    while (open() < wanted) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /** How many items wait; -1 while that cannot be read. */
  public long open() {
    try {
      return service.reader().queues().stream().mapToLong(QueueSummary::open).sum();
    } catch (QueueUnavailableException e) {
      return -1;
    }
  }

  /** Microseconds to find the item that should be taken next, in turn in all queues. */
  public Histogram find(int times, ItemFilter filter) {
    QueueReader reader = service.reader();
    return timed(
        times, turn -> require(reader.first(queue(turn), Set.of(), filter).isPresent(), "an item"));
  }

  /** Microseconds to list a page. */
  public Histogram list(int times, ItemFilter filter) {
    QueueReader reader = service.reader();
    return timed(
        times, turn -> reader.find(new ItemSearch(List.of(queue(turn)), filter, null, PAGE)));
  }

  /**
   * Takes items and decides on them.
   *
   * @param taken microseconds until the moderator has the next item
   * @param visible microseconds from the decision until everybody can read it
   */
  public void work(int times, Histogram taken, Histogram visible) {
    ItemTaker taker =
        new ItemTaker(
            service.reader(),
            service.commands(),
            Clock.systemUTC(),
            () -> "benchmark-" + commandIds.incrementAndGet());
    for (int turn = 0; turn < times; turn++) {
      long begin = System.nanoTime();
      QueueEvent claim = taker.take(queue(turn), TakeFilter.of(MODERATOR)).join().orElseThrow();
      note(taken, begin);
      decide(claim.itemId(), visible);
    }
  }

  private void decide(String itemId, Histogram visible) {
    QueueCommand decision =
        QueueCommand.decide(
            "benchmark-" + commandIds.incrementAndGet(),
            itemId,
            MODERATOR,
            ModerationAction.REMOVE,
            "a threat",
            Clock.systemUTC().instant());
    long begin = System.nanoTime();
    service.commands().send(decision).join();
    boolean decided = service.reader().item(itemId).orElseThrow().state() == QueueItemState.DECIDED;
    note(visible, begin);
    require(decided, "a decision that was answered");
  }

  /** Bytes of the state on disk. */
  public long stateBytes() throws IOException {
    try (Stream<Path> files = Files.walk(settings.stateDirectory())) {
      return files.filter(Files::isRegularFile).mapToLong(QueueRun::size).sum();
    }
  }

  /** Forgets the state on disk, as when the machine is lost. */
  public void loseState() throws IOException {
    Utils.delete(settings.stateDirectory().toFile());
  }

  @Override
  public void close() {
    stop();
  }

  private static String queue(int turn) {
    return OpenItems.QUEUES.get(turn % OpenItems.QUEUES.size());
  }

  private static Histogram timed(int times, Step step) {
    Histogram micros = new Histogram(SIGNIFICANT_DIGITS);
    for (int turn = 0; turn < times; turn++) {
      long begin = System.nanoTime();
      step.run(turn);
      note(micros, begin);
    }
    return micros;
  }

  private static void note(Histogram micros, long begin) {
    micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin));
  }

  private static void require(boolean held, String what) {
    if (!held) {
      throw new IllegalStateException("the queue did not give " + what);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Step {
    void run(int turn);
  }
}
