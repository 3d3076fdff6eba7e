package org.sauti.sink.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.sauti.models.Topic;
import org.sauti.sink.queue.TopicTail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the instances of the service who looks at what. Nothing of it is kept: a record is of no
 * use after a minute, and one that is lost is followed by another in 20 seconds.
 */
public final class PresenceTopic implements AutoCloseable {
  /** JSON, keyed by pseudonym. */
  public static final Topic<String, Presence.Sighting> TOPIC =
      new Topic<>("sauti.console.presence", Serdes.String(), serde());

  /** How long a record stays in the topic. */
  public static final Duration KEPT = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(PresenceTopic.class);
  private static final int MAX_BLOCK_MILLIS = 1_000;

  private final KafkaProducer<String, Presence.Sighting> producer;
  private final TopicTail<Presence.Sighting> tail;

  private PresenceTopic(
      KafkaProducer<String, Presence.Sighting> producer, TopicTail<Presence.Sighting> tail) {
    this.producer = producer;
    this.tail = tail;
  }

  /**
   * Starts to tell and to listen.
   *
   * @param kafka how to connect
   * @param presence hears what all instances tell, this one too
   */
  public static PresenceTopic open(Map<String, String> kafka, Presence presence) {
    Map<String, Object> properties = new HashMap<>(kafka);
    properties.put(ProducerConfig.ACKS_CONFIG, "1");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
    TopicTail<Presence.Sighting> tail = TopicTail.start(TOPIC, kafka);
    tail.subscribe(presence::saw);
    return new PresenceTopic(
        new KafkaProducer<>(
            properties, TOPIC.keySerde().serializer(), TOPIC.valueSerde().serializer()),
        tail);
  }

  /** Tells all instances; while Kafka is away, nobody hears it. */
  public void tell(Presence.Sighting sighting) {
    try {
      producer.send(
          new ProducerRecord<>(TOPIC.name(), sighting.pseudonym(), sighting),
          (sent, failure) -> {
            if (failure != null) {
              LOG.debug("who is there could not be told: {}", failure.getMessage());
            }
          });
    } catch (KafkaException e) {
      LOG.debug("who is there could not be told: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    tail.close();
    producer.close();
  }

  private static Serde<Presence.Sighting> serde() {
    return Serdes.serdeFrom(
        (topic, sighting) -> {
          try {
            return Json.MAPPER.writeValueAsBytes(sighting);
          } catch (IOException e) {
            throw new SerializationException("a sighting cannot be written", e);
          }
        },
        (topic, bytes) -> {
          try {
            return bytes == null
                ? null
                : Json.MAPPER.readValue(
                    new String(bytes, StandardCharsets.UTF_8), Presence.Sighting.class);
          } catch (IOException e) {
            throw new SerializationException("not a sighting", e);
          }
        });
  }
}
