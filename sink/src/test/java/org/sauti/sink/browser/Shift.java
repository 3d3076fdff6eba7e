package org.sauti.sink.browser;

import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sauti.models.FlaggedItem;
import org.sauti.models.QueueEventType;
import org.sauti.models.Topics;
import org.sauti.sink.QueueService;
import org.sauti.sink.QueueSettings;
import org.sauti.sink.TestBroker;
import org.sauti.sink.TopicReader;
import org.sauti.sink.console.Limits;
import org.sauti.sink.console.Role;
import org.sauti.sink.console.access.Accounts;
import org.sauti.sink.console.access.NewAccount;
import org.sauti.sink.queue.QueueTimes;
import org.sauti.sink.queue.ReviewSampling;

/** A real broker, a real queue service and browsers of people who work with it. */
final class Shift implements AutoCloseable {
  private static final List<Desk> DESKS = new ArrayList<>();

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Chromium chromium;
  private final TestBroker broker;
  private QueueService service;

  private Shift(Chromium chromium, TestBroker broker) {
    this.chromium = chromium;
    this.broker = broker;
  }

  /**
   * Starts everything.
   *
   * @param folder for state
   * @param claim how long somebody has an item for
   */
  static Shift start(Path folder, Duration claim) throws Exception {
    Chromium chromium = Chromium.launch();
    TestBroker broker = TestBroker.start(folder.resolve("kafka"));
    Shift shift = new Shift(chromium, broker);
    shift.opened.push(chromium);
    shift.opened.push(broker);
    QueueSettings standard =
        QueueSettings.of(broker.bootstrapServers(), folder.resolve("queue"), 0);
    shift.service =
        QueueService.start(
            new QueueSettings(
                standard.bootstrapServers(),
                standard.kafkaProperties(),
                standard.applicationId(),
                standard.stateDirectory(),
                standard.host(),
                standard.port(),
                new QueueTimes(claim, QueueTimes.DEFAULT.retention()),
                ReviewSampling.NONE,
                standard.topics(),
                standard.partitions(),
                standard.replicationFactor(),
                standard.commandTimeout(),
                standard.console(),
                standard.access(),
                standard.cluster()));
    shift.opened.push(() -> shift.service.close());
    return shift;
  }

  /** Somebody who may come in. */
  record Person(String name, String password) {}

  /**
   * Makes an account.
   *
   * @param queue the only queue they work in; null for all
   */
  Person person(String name, String queue, Role... roles) {
    Accounts accounts = service.access().accounts();
    Limits limits = queue == null ? Limits.NONE : new Limits(Set.of(), Set.of(queue), Set.of());
    accounts.add(new NewAccount(name, "Quiet " + name, Set.of(roles), limits));
    return new Person(name, accounts.newPassword(name, false));
  }

  /** Lets the pipeline flag comments, and waits until they are in their queues. */
  void flag(FlaggedItem... items) {
    Map<String, Object> properties =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    try (KafkaProducer<String, FlaggedItem> producer =
        new KafkaProducer<>(
            properties,
            Topics.FLAGGED.keySerde().serializer(),
            Topics.FLAGGED.valueSerde().serializer())) {
      for (FlaggedItem item : items) {
        var unused =
            producer.send(new ProducerRecord<>(Topics.FLAGGED.name(), item.itemId(), item));
      }
    }
    Set<String> wanted = Arrays.stream(items).map(FlaggedItem::itemId).collect(Collectors.toSet());
    while (!opened().containsAll(wanted)) {
      Thread.onSpinWait();
    }
  }

  /** Ids of all items that were ever opened. */
  private Set<String> opened() {
    return TopicReader.readAll(broker.bootstrapServers(), Topics.QUEUE_EVENTS).stream()
        .filter(event -> event.value().type() == QueueEventType.OPENED)
        .map(ConsumerRecord::key)
        .collect(Collectors.toSet());
  }

  /** A browser of somebody else, at the console, in this language. */
  Desk desk(String locale) {
    BrowserContext context = chromium.person(locale);
    Desk desk = new Desk(context.newPage(), service.uri());
    DESKS.add(desk);
    return desk;
  }

  /** The desks since this was asked last; a browser is used by one test at a time. */
  static List<Desk> desksOfTest() {
    List<Desk> desks = List.copyOf(DESKS);
    DESKS.clear();
    return desks;
  }

  @Override
  public void close() throws Exception {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }
}
