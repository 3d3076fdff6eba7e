package org.sauti.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.sink.queue.ItemTaker;
import org.sauti.sink.queue.QueuePage;
import org.sauti.sink.queue.QueueReader;
import org.sauti.sink.queue.QueueUnavailableException;
import org.sauti.sink.queue.TakeFilter;

/** Two instances, one of which is killed while moderators work through the other. */
class QueueInstancesIT {
  private static final int ITEMS = 120;
  private static final int MODERATORS = 4;
  private static final int DECISIONS_BEFORE_THE_KILL = 20;

  /** A slow machine is no failure; what cannot come never comes. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** So soon after a death everything can be read again. */
  private static final Duration READ_AGAIN = Duration.ofSeconds(15);

  @TempDir private Path directory;
  private final ExecutorService moderators = Executors.newFixedThreadPool(MODERATORS);
  private final Map<String, String> decided = new ConcurrentHashMap<>();
  private final AtomicInteger commandIds = new AtomicInteger();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private TestBroker broker;
  private QueueService survivor;
  private QueueInstance victim;

  @BeforeEach
  void start() throws Exception {
    broker = TestBroker.start(Files.createDirectory(directory.resolve("broker")));
    survivor =
        QueueService.start(
            QueueInstance.settings(
                broker.bootstrapServers(), directory.resolve("survivor"), TestBroker.freePort()));
    victim = QueueInstance.start(broker.bootstrapServers(), directory.resolve("victim"));
    await("both instances have partitions", this::bothHavePartitions);
  }

  @AfterEach
  void stop() {
    stopped.set(true);
    moderators.shutdownNow();
    victim.close();
    survivor.close();
    broker.close();
  }

  @Test
  void should_lose_no_decision_and_give_no_item_to_two_when_an_instance_dies() {
    List<String> items = flag();
    await("all items can be seen", () -> readAll(items).isPresent());
    List<CompletableFuture<Void>> work = new ArrayList<>();
    for (int i = 0; i < MODERATORS; i++) {
      String moderator = "moderator-" + i;
      work.add(CompletableFuture.runAsync(() -> work(moderator), moderators));
    }
    await("the work goes on", () -> decided.size() >= DECISIONS_BEFORE_THE_KILL);

    victim.kill();

    long dead = System.nanoTime();
    await("everything can be read again", () -> readAll(items).isPresent());
    assertThat(Duration.ofNanos(System.nanoTime() - dead)).isLessThan(READ_AGAIN);
    await("all items are decided", () -> decided.size() == ITEMS);
    stopped.set(true);
    work.forEach(CompletableFuture::join);
    assertThat(readAll(items).orElseThrow())
        .allSatisfy(
            item -> {
              assertThat(item.state()).isEqualTo(QueueItemState.DECIDED);
              assertThat(item.decision().moderator()).isEqualTo(decided.get(item.itemId()));
            });
    assertThatHistoriesAreSound(items);
  }

  /** Takes and decides, and tries again what an instance that is away did not answer. */
  private void work(String moderator) {
    ItemTaker taker =
        new ItemTaker(
            survivor.reader(),
            survivor.commands(),
            Clock.systemUTC(),
            () -> moderator + "-" + commandIds.incrementAndGet());
    while (!stopped.get()) {
      Optional<QueueEvent> taken = answered(() -> taker.take("threats", TakeFilter.of(moderator)));
      if (taken.isPresent()) {
        decide(moderator, taken.get().itemId());
      }
    }
  }

  private void decide(String moderator, String itemId) {
    QueueCommand decision =
        QueueCommand.decide(
            "decision-" + itemId,
            itemId,
            moderator,
            ModerationAction.REMOVE,
            "a threat",
            Clock.systemUTC().instant());
    QueueEvent answer = answered(() -> survivor.commands().send(decision));
    assertThat(answer.refusal()).isNull();
    decided.put(itemId, moderator);
  }

  private static <T> T answered(Asking<T> asking) {
    while (true) {
      try {
        return asking.ask().join();
      } catch (RuntimeException e) {
        if (!isUnavailable(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean isUnavailable(RuntimeException failure) {
    return failure instanceof QueueUnavailableException
        || failure.getCause() instanceof QueueUnavailableException;
  }

  /** Every item, once every kind of read is answered and the pages have what waits. */
  private Optional<List<QueueItem>> readAll(List<String> ids) {
    QueueReader reader = survivor.reader();
    try {
      List<QueueItem> items = new ArrayList<>();
      for (String id : ids) {
        reader.item(id).ifPresent(items::add);
      }
      if (items.size() < ids.size() || reader.queues().isEmpty()) {
        return Optional.empty();
      }
      List<String> waiting = new ArrayList<>();
      String after = null;
      do {
        QueuePage page = reader.waiting("threats", after, 7);
        page.items().forEach(item -> waiting.add(item.itemId()));
        after = page.next();
      } while (after != null);
      assertThat(waiting).doesNotHaveDuplicates();
      assertThat(reader.context(ids.get(0))).isPresent();
      return Optional.of(items);
    } catch (QueueUnavailableException e) {
      return Optional.empty();
    }
  }

  /** What the event topic says is the truth: one owner at a time, one decision, no gap. */
  private void assertThatHistoriesAreSound(List<String> items) {
    Map<String, List<QueueEvent>> histories = new HashMap<>();
    TopicReader.readAll(broker.bootstrapServers(), QueueInstance.TOPICS.events())
        .forEach(
            record ->
                histories
                    .computeIfAbsent(record.key(), id -> new ArrayList<>())
                    .add(record.value()));
    assertThat(histories).containsOnlyKeys(items);
    histories.forEach(
        (itemId, history) -> {
          List<QueueEvent> changes =
              history.stream()
                  .filter(event -> event.type() != QueueEventType.REFUSED)
                  .filter(event -> event.type() != QueueEventType.REPEATED)
                  .toList();
          assertThat(changes)
              .extracting(QueueEvent::type)
              .containsExactly(
                  QueueEventType.OPENED, QueueEventType.CLAIMED, QueueEventType.DECIDED);
          assertThat(changes).extracting(QueueEvent::version).isSorted();
          String owner = decided.get(itemId);
          assertThat(changes.subList(1, 3)).extracting(QueueEvent::actor).containsOnly(owner);
        });
  }

  private List<String> flag() {
    Map<String, Object> properties =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    List<String> ids = new ArrayList<>();
    try (KafkaProducer<String, FlaggedItem> producer =
        new KafkaProducer<>(
            properties,
            QueueInstance.TOPICS.flagged().keySerde().serializer(),
            QueueInstance.TOPICS.flagged().valueSerde().serializer())) {
      for (int i = 0; i < ITEMS; i++) {
        Flagged comment = Flagged.comment("c" + i).priority((i % 10) / 10.0);
        ids.add(comment.itemId());
        var unused =
            producer.send(
                new ProducerRecord<>(
                    QueueInstance.TOPICS.flagged().name(), comment.itemId(), comment.flagged()));
      }
    }
    return ids;
  }

  private boolean bothHavePartitions() {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
      ConsumerGroupDescription group =
          admin
              .describeConsumerGroups(List.of(QueueInstance.APPLICATION))
              .all()
              .get()
              .get(QueueInstance.APPLICATION);
      return group.members().size() == 2
          && group.members().stream()
              .map(MemberDescription::assignment)
              .noneMatch(assignment -> assignment.topicPartitions().isEmpty());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never: " + what);
      }
      Thread.onSpinWait();
    }
  }

  @FunctionalInterface
  private interface Asking<T> {
    CompletableFuture<T> ask();
  }
}
