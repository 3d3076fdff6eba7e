package org.sauti.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.models.FlaggedItem;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.Topics;
import org.sauti.sink.console.ConsoleClient;
import org.sauti.sink.console.ConsoleSettings;
import org.sauti.sink.console.Role;
import org.sauti.sink.console.access.AccessSettings;
import org.sauti.sink.queue.QueueStartException;
import org.sauti.sink.queue.QueueTimes;
import org.sauti.sink.queue.QueueTopics;
import org.sauti.sink.queue.ReviewSampling;

/** The whole service against a real broker. */
class QueueServiceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path brokerDirectory;
  private static TestBroker broker;

  @TempDir private Path stateDirectory;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = TestBroker.start(brokerDirectory);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void should_take_decide_and_remember_even_when_the_state_directory_is_lost() throws Exception {
    QueueTopics topics = topics("whole");
    Flagged first = Flagged.comment("c1").priority(0.9);
    Flagged second = Flagged.comment("c2").priority(0.4);
    try (QueueService service = QueueService.start(settings("whole", topics, "before"))) {
      ConsoleClient client =
          ConsoleClient.loggedIn(service.port(), service.access(), "Juma", Role.MODERATOR);
      flag(topics, first.flagged(), second.flagged());
      awaitOpen(client, 2);

      JsonNode taken = ConsoleClient.json(client.post("/api/queues/threats/next", "{}"));
      assertThat(taken.at("/id").textValue()).isEqualTo(first.itemId());
      assertThat(taken.at("/claim/moderator").textValue()).isEqualTo("Juma");

      HttpResponse<String> decided =
          client.post(
              "/api/items/" + first.itemId() + "/decision",
              """
              {"action": "REMOVE", "reason": "a threat", "version": 2}
              """);
      assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
    }
    assertThat(events(topics, first.itemId()))
        .containsExactly(QueueEventType.OPENED, QueueEventType.CLAIMED, QueueEventType.DECIDED);

    try (QueueService service = QueueService.start(settings("whole", topics, "after"))) {
      ConsoleClient client =
          ConsoleClient.loggedIn(service.port(), service.access(), "Juma", Role.MODERATOR);
      awaitOpen(client, 1);

      JsonNode item = ConsoleClient.json(client.get("/api/items/" + first.itemId()));
      assertThat(item.at("/state").textValue()).isEqualTo("DECIDED");
      assertThat(item.at("/decision/reason").textValue()).isEqualTo("a threat");
      ConsoleClient neema =
          ConsoleClient.loggedIn(service.port(), service.access(), "Neema", Role.MODERATOR);
      JsonNode next = ConsoleClient.json(neema.post("/api/queues/threats/next", "{}"));
      assertThat(next.at("/id").textValue()).isEqualTo(second.itemId());
    }
  }

  @Test
  void should_give_no_item_to_two_of_many_moderators_who_ask_at_once() throws Exception {
    QueueTopics topics = topics("race");
    List<FlaggedItem> items = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      items.add(Flagged.comment("r" + i).flagged());
    }
    ExecutorService moderators = Executors.newFixedThreadPool(10);
    try (QueueService service = QueueService.start(settings("race", topics, "race"))) {
      ConsoleClient client =
          ConsoleClient.loggedIn(service.port(), service.access(), "Juma", Role.MODERATOR);
      flag(topics, items.toArray(FlaggedItem[]::new));
      awaitOpen(client, 20);

      List<ConsoleClient> askers = new ArrayList<>();
      for (String name : List.of("Neema", "Amina", "Baraka")) {
        askers.add(ConsoleClient.loggedIn(service.port(), service.access(), name, Role.MODERATOR));
      }
      List<CompletableFuture<String>> taken = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        ConsoleClient asker = askers.get(i % askers.size());
        taken.add(CompletableFuture.supplyAsync(() -> take(asker), moderators));
      }

      assertThat(taken.stream().map(CompletableFuture::join))
          .containsExactlyInAnyOrderElementsOf(items.stream().map(FlaggedItem::itemId).toList());
      assertThat(client.post("/api/queues/threats/next", "{}").statusCode()).isEqualTo(204);
    } finally {
      moderators.shutdownNow();
    }
  }

  @Test
  void should_refuse_topics_that_do_not_fit_together() throws Exception {
    QueueTopics topics = topics("misfit");
    create(topics.flagged().name(), 2);
    create(topics.commands().name(), 3);

    assertThatThrownBy(() -> QueueService.start(settings("misfit", topics, "misfit")))
        .isInstanceOf(QueueStartException.class)
        .hasMessage(
            "topic misfit.flagged has 2 partitions and topic misfit.commands has 3:"
                + " give both the same number");
  }

  @Test
  void should_give_missing_topics_as_many_partitions_as_the_flagged_items_have() throws Exception {
    QueueTopics topics = topics("fit");
    create(topics.flagged().name(), 3);

    QueueService.start(settings("fit", topics, "fit")).close();

    try (Admin admin = admin()) {
      assertThat(
              admin
                  .describeTopics(List.of(topics.commands().name()))
                  .allTopicNames()
                  .get()
                  .get(topics.commands().name())
                  .partitions())
          .hasSize(3);
    }
  }

  private QueueSettings settings(String application, QueueTopics topics, String directory) {
    return new QueueSettings(
        broker.bootstrapServers(),
        Map.of(),
        application,
        stateDirectory.resolve(directory),
        "127.0.0.1",
        0,
        QueueTimes.DEFAULT,
        ReviewSampling.NONE,
        topics,
        2,
        (short) 1,
        Duration.ofSeconds(30),
        ConsoleSettings.NONE,
        AccessSettings.DEFAULT,
        null);
  }

  private static QueueTopics topics(String prefix) {
    return new QueueTopics(
        Topics.FLAGGED.named(prefix + ".flagged"),
        Topics.QUEUE_COMMANDS.named(prefix + ".commands"),
        Topics.QUEUE_EVENTS.named(prefix + ".events"),
        Topics.QUEUE_DECIDED.named(prefix + ".decided"),
        Topics.REJECTED.named(prefix + ".rejected"));
  }

  private static void flag(QueueTopics topics, FlaggedItem... items) {
    Map<String, Object> properties =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    try (KafkaProducer<String, FlaggedItem> producer =
        new KafkaProducer<>(
            properties,
            topics.flagged().keySerde().serializer(),
            topics.flagged().valueSerde().serializer())) {
      for (FlaggedItem item : items) {
        var unused =
            producer.send(new ProducerRecord<>(topics.flagged().name(), item.itemId(), item));
      }
    }
  }

  private static String take(ConsoleClient client) {
    try {
      return ConsoleClient.json(client.post("/api/queues/threats/next", "{}"))
          .at("/id")
          .textValue();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitOpen(ConsoleClient client, int open) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      JsonNode queues = ConsoleClient.json(client.get("/api/queues"));
      if (queues.at("/queues/0/open").intValue() == open) {
        return;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("never saw " + open + " open items");
  }

  private static List<QueueEventType> events(QueueTopics topics, String itemId) {
    return TopicReader.readAll(broker.bootstrapServers(), topics.events()).stream()
        .filter(record -> record.key().equals(itemId))
        .map(record -> record.value())
        .map(QueueEvent::type)
        .toList();
  }

  private static void create(String topic, int partitions) throws Exception {
    try (Admin admin = admin()) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    }
  }

  private static Admin admin() {
    return Admin.create(
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
  }
}
