package org.sauti.sink.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.Stores;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueCommandType;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;
import org.sauti.sink.Flagged;

/** The queue's topology with a clock that is moved by hand; starts at noon. */
final class QueueDriver implements AutoCloseable {
  static final QueueTimes TIMES = new QueueTimes(Duration.ofMinutes(10), Duration.ofDays(1));

  private final TopologyTestDriver driver;
  private final TestInputTopic<String, FlaggedItem> flagged;
  private final TestInputTopic<String, QueueCommand> commands;
  private final TestOutputTopic<String, QueueEvent> events;
  private final TestOutputTopic<String, QueueItem> decided;
  private Instant now = Flagged.NOON;
  private int sent;

  QueueDriver(String stateDirectory) {
    this(stateDirectory, ReviewSampling.NONE);
  }

  QueueDriver(String stateDirectory, ReviewSampling sampling) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory);
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "queue-test");
    properties.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        UnreadableRecordHandler.class);
    properties.put(
        UnreadableRecordHandler.REJECTED_TOPIC_CONFIG, QueueTopics.STANDARD.rejected().name());
    QueueTopics topics = QueueTopics.STANDARD;
    driver =
        new TopologyTestDriver(
            QueueTopology.build(topics, TIMES, sampling, Stores::inMemoryKeyValueStore),
            properties,
            now);
    flagged =
        driver.createInputTopic(
            topics.flagged().name(),
            topics.flagged().keySerde().serializer(),
            topics.flagged().valueSerde().serializer());
    commands =
        driver.createInputTopic(
            topics.commands().name(),
            topics.commands().keySerde().serializer(),
            topics.commands().valueSerde().serializer());
    events =
        driver.createOutputTopic(
            topics.events().name(),
            topics.events().keySerde().deserializer(),
            topics.events().valueSerde().deserializer());
    decided =
        driver.createOutputTopic(
            topics.decided().name(),
            topics.decided().keySerde().deserializer(),
            topics.decided().valueSerde().deserializer());
  }

  TopologyTestDriver driver() {
    return driver;
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
    driver.advanceWallClockTime(time);
  }

  /** Sends news and gives what came of it. */
  List<QueueEvent> news(FlaggedItem news) {
    flagged.pipeInput(news.itemId(), news, now);
    return events.readValuesToList();
  }

  /** Sends a command and gives what came of it. */
  List<QueueEvent> command(QueueCommand command) {
    commands.pipeInput(command.itemId(), command, now);
    return events.readValuesToList();
  }

  List<QueueEvent> claim(String itemId, String moderator) {
    return command(QueueCommand.claim(nextCommandId(), itemId, moderator, now));
  }

  List<QueueEvent> release(String itemId, String moderator) {
    return command(QueueCommand.release(nextCommandId(), itemId, moderator, now));
  }

  List<QueueEvent> decide(String itemId, String moderator, String reason) {
    return command(
        QueueCommand.decide(
            nextCommandId(), itemId, moderator, ModerationAction.REMOVE, reason, now));
  }

  List<QueueEvent> decide(String itemId, String moderator, ModerationAction action) {
    return command(decision(itemId, moderator, action));
  }

  /** A command to decide, to be changed and sent. */
  QueueCommand decision(String itemId, String moderator, ModerationAction action) {
    return QueueCommand.decide(
        nextCommandId(), itemId, moderator, action, "the policy says so", now);
  }

  /** A command of any other type, to be changed and sent. */
  QueueCommand toDo(QueueCommandType type, String itemId, String moderator) {
    return QueueCommand.of(nextCommandId(), itemId, type, moderator, now);
  }

  List<QueueEvent> send(QueueCommandType type, String itemId, String moderator) {
    return command(toDo(type, itemId, moderator));
  }

  /** What was written of decided items since the last call; null where nothing is decided. */
  List<QueueItem> decided() {
    return decided.readValuesToList();
  }

  /** What happened without anybody sending anything. */
  List<QueueEvent> events() {
    return events.readValuesToList();
  }

  QueueItem item(String itemId) {
    return reader().item(itemId).orElse(null);
  }

  /** Ids of the waiting items of a queue, in order. */
  List<String> waiting(String queue) {
    return reader().waiting(queue, null, 100).items().stream().map(QueueItem::itemId).toList();
  }

  QueueReader reader() {
    return new ClusterQueues(
        new LocalPlacement(new StoredQueues(any -> List.of(stores())), new ItemPartitions(1)),
        Runnable::run);
  }

  /** Everything in the index. */
  SortedMap<Bytes, byte[]> index() {
    SortedMap<Bytes, byte[]> index = new TreeMap<>();
    try (KeyValueIterator<Bytes, byte[]> entries =
        driver.<Bytes, byte[]>getKeyValueStore(StoreNames.INDEX).all()) {
      entries.forEachRemaining(entry -> index.put(entry.key, entry.value));
    }
    return index;
  }

  PartitionStores stores() {
    return new PartitionStores(
        driver.getKeyValueStore(StoreNames.ITEMS),
        driver.getKeyValueStore(StoreNames.INDEX),
        driver.getKeyValueStore(StoreNames.TALLIES),
        driver.getKeyValueStore(StoreNames.STATISTICS));
  }

  @Override
  public void close() {
    driver.close();
  }

  private String nextCommandId() {
    sent++;
    return "command-" + sent;
  }
}
