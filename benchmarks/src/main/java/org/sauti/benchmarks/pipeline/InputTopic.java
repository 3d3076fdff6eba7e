package org.sauti.benchmarks.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.sauti.app.config.KafkaConfig;
import org.sauti.app.kafka.TopicSetup;
import org.sauti.models.Comment;
import org.sauti.models.wire.Wire;

/** Writes comments into the topic that jobs read. */
public final class InputTopic implements AutoCloseable {
  private final Producer<byte[], byte[]> producer;

  private InputTopic(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /** Makes the topic if there is none. */
  public static InputTopic open(String bootstrapServers) {
    KafkaConfig kafka = new KafkaConfig(bootstrapServers, Map.of(), Setup.PARTITIONS, (short) 1);
    TopicSetup.ensure(kafka, List.of(Setup.INPUT));
    Map<String, Object> properties = new HashMap<>(kafka.clientMap());
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, "5");
    return new InputTopic(
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  /** Sends a comment; it arrives a little later. */
  @SuppressWarnings("FutureReturnValueIgnored") // A broker that fails fails the benchmark anyway.
  public void send(Comment comment) {
    producer.send(
        new ProducerRecord<>(
            Setup.INPUT,
            comment.key().getBytes(StandardCharsets.UTF_8),
            Wire.COMMENT.encode(comment)));
  }

  /** Returns when everything has arrived. */
  @Override
  public void close() {
    producer.close();
  }
}
