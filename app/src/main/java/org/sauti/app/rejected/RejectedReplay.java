package org.sauti.app.rejected;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.sauti.app.config.KafkaConfig;
import org.sauti.app.kafka.BoundedReader;
import org.sauti.models.RejectedRecord;
import org.sauti.models.Topic;

/**
 * Sends rejected records back to where they came from, after the cause was mended. What is rejected
 * again comes back as a new dead letter; what had been accepted meanwhile is de-duplicated.
 *
 * <p>Without a filter each dead letter is sent once: how far the sending got is committed in the
 * same Kafka transaction as the records sent.
 */
public final class RejectedReplay {
  /** Header that names the position of the record that is sent again. */
  public static final String REPLAY_HEADER = "sauti-replay-of";

  private static final String GROUP = "sauti-rejected-replay";

  private final KafkaConfig kafka;
  private final Topic<String, RejectedRecord> topic;

  public RejectedReplay(KafkaConfig kafka, Topic<String, RejectedRecord> topic) {
    this.kafka = kafka;
    this.topic = topic;
  }

  /**
   * Sends what passes the filter.
   *
   * @return how many records were sent
   */
  @SuppressWarnings("FutureReturnValueIgnored") // A record that was not taken fails the commit.
  public long replay(RejectedFilter filter) {
    AtomicLong sent = new AtomicLong();
    try (KafkaProducer<byte[], byte[]> producer = producer();
        BoundedReader<String, RejectedRecord> reader = new BoundedReader<>(kafka, topic, GROUP)) {
      producer.initTransactions();
      producer.beginTransaction();
      reader.forEach(
          !filter.isOpen(),
          letter -> {
            if (filter.test(letter.value())) {
              producer.send(again(letter.value()));
              sent.incrementAndGet();
            }
          });
      if (filter.isOpen()) {
        producer.sendOffsetsToTransaction(
            positions(reader.consumer()), reader.consumer().groupMetadata());
      }
      producer.commitTransaction();
    }
    return sent.get();
  }

  private static Map<TopicPartition, OffsetAndMetadata> positions(KafkaConsumer<?, ?> consumer) {
    Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      positions.put(partition, new OffsetAndMetadata(consumer.position(partition)));
    }
    return positions;
  }

  private static ProducerRecord<byte[], byte[]> again(RejectedRecord rejected) {
    ProducerRecord<byte[], byte[]> producerRecord =
        new ProducerRecord<>(rejected.topic(), rejected.key(), rejected.value());
    rejected.headers().stream()
        .filter(header -> !header.name().equals(REPLAY_HEADER))
        .forEach(header -> producerRecord.headers().add(header.name(), header.value()));
    producerRecord
        .headers()
        .add(REPLAY_HEADER, rejected.position().getBytes(StandardCharsets.UTF_8));
    return producerRecord;
  }

  private KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> properties = new HashMap<>(kafka.clientMap());
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, GROUP);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(16 * 1024 * 1024));
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
