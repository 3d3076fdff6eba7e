package org.sauti.sink.queue;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.sauti.models.Topic;
import org.sauti.models.wire.Wire;

/**
 * The queue as a Kafka Streams topology.
 *
 * <pre>
 * flagged  --> news     --.
 *                          >-- items, index, tallies, statistics --> events, decided
 * commands --> commands --'
 * </pre>
 */
public final class QueueTopology {
  private static final String FLAGGED = "flagged";
  private static final String COMMANDS = "commands";
  private static final String NEWS_RULES = "news-rules";
  private static final String COMMAND_RULES = "command-rules";
  static final String EVENTS = "events";
  static final String DECIDED = "decided";

  private QueueTopology() {}

  /** The topology over these topics; needs exactly-once processing to lose and repeat nothing. */
  public static Topology build(QueueTopics topics, QueueTimes times, ReviewSampling sampling) {
    return build(topics, times, sampling, Stores::persistentKeyValueStore);
  }

  static Topology build(
      QueueTopics topics,
      QueueTimes times,
      ReviewSampling sampling,
      Function<String, KeyValueBytesStoreSupplier> stores) {
    Topology topology = new Topology();
    addSource(topology, FLAGGED, topics.flagged());
    addSource(topology, COMMANDS, topics.commands());
    topology.addProcessor(NEWS_RULES, () -> new NewsProcessor(times.retention()), FLAGGED);
    topology.addProcessor(COMMAND_RULES, () -> new CommandProcessor(times, sampling), COMMANDS);
    topology.addStateStore(items(stores), NEWS_RULES, COMMAND_RULES);
    topology.addStateStore(index(stores), NEWS_RULES, COMMAND_RULES);
    topology.addStateStore(tallies(stores), NEWS_RULES, COMMAND_RULES);
    topology.addStateStore(statistics(stores), NEWS_RULES, COMMAND_RULES);
    addSink(topology, EVENTS, topics.events());
    addSink(topology, DECIDED, topics.decided());
    return topology;
  }

  private static <K, V> void addSink(Topology topology, String name, Topic<K, V> topic) {
    topology.addSink(
        name,
        topic.name(),
        topic.keySerde().serializer(),
        topic.valueSerde().serializer(),
        NEWS_RULES,
        COMMAND_RULES);
  }

  private static <K, V> void addSource(Topology topology, String name, Topic<K, V> topic) {
    topology.addSource(
        name, topic.keySerde().deserializer(), topic.valueSerde().deserializer(), topic.name());
  }

  private static StoreBuilder<?> items(Function<String, KeyValueBytesStoreSupplier> stores) {
    return Stores.keyValueStoreBuilder(
        stores.apply(StoreNames.ITEMS), Serdes.String(), Wire.QUEUE_ITEM.serde());
  }

  private static StoreBuilder<?> index(Function<String, KeyValueBytesStoreSupplier> stores) {
    return Stores.keyValueStoreBuilder(
        stores.apply(StoreNames.INDEX), Serdes.Bytes(), Serdes.ByteArray());
  }

  private static StoreBuilder<?> tallies(Function<String, KeyValueBytesStoreSupplier> stores) {
    return Stores.keyValueStoreBuilder(
        stores.apply(StoreNames.TALLIES), Serdes.String(), Tally.serde());
  }

  /** Cached, for many events count in the same counters, which are then written once a commit. */
  private static StoreBuilder<?> statistics(Function<String, KeyValueBytesStoreSupplier> stores) {
    return Stores.keyValueStoreBuilder(
            stores.apply(StoreNames.STATISTICS), Serdes.Bytes(), Serdes.Long())
        .withCachingEnabled();
  }
}
