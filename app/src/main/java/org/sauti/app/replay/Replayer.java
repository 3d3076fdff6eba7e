package org.sauti.app.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.sauti.app.UserException;
import org.sauti.app.config.KafkaConfig;

/** Sends records to Kafka and knows how many have arrived. */
public final class Replayer implements AutoCloseable {
  private final Producer<byte[], byte[]> producer;
  private final AtomicLong arrived = new AtomicLong();
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  public Replayer(KafkaConfig kafka) {
    Map<String, Object> properties = new HashMap<>(kafka.clientMap());
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, "5");
    // As large as the largest document a platform sends, with room to spare.
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(16 * 1024 * 1024));
    producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Sends a record; it arrives a little later.
   *
   * @throws UserException when an earlier record could not be delivered
   */
  @SuppressWarnings("FutureReturnValueIgnored") // The callback gets the answer.
  public void send(ReplayRecord record) {
    producer.send(record.toProducerRecord(), this::onAnswer);
    check();
  }

  /** Waits until everything sent has arrived. */
  public void flush() {
    producer.flush();
    check();
  }

  /** How many records the broker has acknowledged. */
  public long arrived() {
    return arrived.get();
  }

  @Override
  public void close() {
    producer.close();
  }

  private void onAnswer(RecordMetadata metadata, Exception exception) {
    if (exception == null) {
      arrived.incrementAndGet();
    } else {
      failure.compareAndSet(null, exception);
    }
  }

  private void check() {
    Exception exception = failure.get();
    if (exception != null) {
      throw new UserException(
          "Kafka did not take a record ("
              + exception.getClass().getSimpleName()
              + "): check that the topic exists and the broker runs",
          exception);
    }
  }
}
