package org.sauti.sink.export;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sauti.models.Erasure;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.Topic;
import org.sauti.models.Topics;
import org.sauti.models.wire.MalformedRecordException;

/** Datasets out of the topic of decided items. */
public final class KafkaDatasetExports implements DatasetExports {
  /** Where the policy that comes with Sauti puts what concerns children. */
  public static final String CHILD_SAFETY_QUEUE = "child-safety";

  private final Map<String, String> kafka;
  private final Topic<String, QueueItem> decided;
  private final ErasureLog erasures;
  private final Set<String> childSafetyQueues;
  private final InstantSource clock;
  private final Supplier<ExportPseudonyms> pseudonyms;

  private KafkaDatasetExports(
      Map<String, String> kafka,
      Topic<String, QueueItem> decided,
      ErasureLog erasures,
      Set<String> childSafetyQueues,
      InstantSource clock,
      Supplier<ExportPseudonyms> pseudonyms) {
    this.kafka = kafka;
    this.decided = decided;
    this.erasures = erasures;
    this.childSafetyQueues = childSafetyQueues;
    this.clock = clock;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Exports of a Kafka.
   *
   * @param kafka what every client needs to connect
   * @param decided decided items as they stand, compacted
   * @param erasures the wishes to be left out; made when the first one is written
   * @param replicationFactor of that topic
   * @param childSafetyQueues queues whose items concern children
   * @param clock the time for cards and wishes
   */
  public static KafkaDatasetExports of(
      Map<String, String> kafka,
      Topic<String, QueueItem> decided,
      Topic<String, Erasure> erasures,
      short replicationFactor,
      Set<String> childSafetyQueues,
      InstantSource clock) {
    Map<String, String> connection = new HashMap<>(kafka);
    return new KafkaDatasetExports(
        connection,
        decided,
        new ErasureLog(connection, erasures, replicationFactor),
        Set.copyOf(childSafetyQueues),
        clock,
        ExportPseudonyms::fresh);
  }

  /** The same for the standard topics and the policy that comes with Sauti. */
  public static KafkaDatasetExports standard(
      Map<String, String> kafka, short replicationFactor, InstantSource clock) {
    return of(
        kafka,
        Topics.QUEUE_DECIDED,
        Topics.ERASURES,
        replicationFactor,
        Set.of(CHILD_SAFETY_QUEUE),
        clock);
  }

  @Override
  public GatheredItems gather(ExportPeriod period, LongConsumer progress) {
    ExportPseudonyms names = pseudonyms.get();
    LatestItems items = LatestItems.open();
    try {
      Gathering gathering = new Gathering(period, names, items, progress);
      new CommittedTopic(kafka, decided.name()).forEach(gathering::take);
      // Last, so that whoever asks while the items are read is left out as well.
      ExportFilter filter = new ExportFilter(childSafetyQueues, erasures.people());
      return new GatheredItems(items, period, filter, names, clock);
    } catch (RuntimeException e) {
      items.close();
      throw e;
    }
  }

  @Override
  public void erase(String person, String requestedBy) {
    erasures.add(new Erasure(person, requestedBy, clock.instant()));
  }

  /** Keeps the latest record of each item, if it was decided in the period. */
  private final class Gathering {
    private final ExportPeriod period;
    private final ExportPseudonyms names;
    private final LatestItems items;
    private final LongConsumer progress;
    private long taken;

    Gathering(
        ExportPeriod period, ExportPseudonyms names, LatestItems items, LongConsumer progress) {
      this.period = period;
      this.names = names;
      this.items = items;
      this.progress = progress;
    }

    void take(ConsumerRecord<String, byte[]> message) {
      progress.accept(++taken);
      // Under their new names the items are in an order that tells nothing.
      String name = names.item(message.key());
      if (message.value() == null) {
        items.remove(name);
        return;
      }
      try {
        if (isWanted(decided.valueSerde().deserializer().deserialize(null, message.value()))) {
          items.put(name, message.value());
        } else {
          items.remove(name);
        }
      } catch (MalformedRecordException e) {
        items.put(name, GatheredItems.UNREADABLE);
      }
    }

    private boolean isWanted(QueueItem item) {
      return item.state() == QueueItemState.DECIDED && period.contains(item.decision().decidedAt());
    }
  }
}
