package org.sauti.sink.queue;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.Topic;

/** Writes commands to their topic and waits for their answers in the event topic. */
public final class KafkaCommandGateway implements CommandGateway, AutoCloseable {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

  private final Map<String, CompletableFuture<QueueEvent>> waiting = new ConcurrentHashMap<>();
  private final Producer<String, QueueCommand> producer;
  private final String topic;
  private final Duration timeout;
  private final EventFeed.Subscription subscription;

  KafkaCommandGateway(
      Producer<String, QueueCommand> producer, String topic, Duration timeout, EventFeed events) {
    this.producer = producer;
    this.topic = topic;
    this.timeout = timeout;
    this.subscription = events.subscribe(this::answer);
  }

  /**
   * @param topic where commands go
   * @param kafka how to connect
   * @param timeout how long to wait for an answer
   * @param events where answers come from
   */
  public static KafkaCommandGateway open(
      Topic<String, QueueCommand> topic,
      Map<String, String> kafka,
      Duration timeout,
      EventFeed events) {
    Properties properties = new Properties();
    properties.putAll(kafka);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    // A caller must get its time-out as an answer, not be held while Kafka is away.
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
    // What was not delivered by then must not surprise anybody later.
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
    KafkaProducer<String, QueueCommand> producer =
        new KafkaProducer<>(
            properties, topic.keySerde().serializer(), topic.valueSerde().serializer());
    return new KafkaCommandGateway(producer, topic.name(), timeout, events);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of failures
  public CompletableFuture<QueueEvent> send(QueueCommand command) {
    String id = command.commandId();
    CompletableFuture<QueueEvent> answer =
        waiting.computeIfAbsent(id, unseen -> new CompletableFuture<>());
    producer.send(
        new ProducerRecord<>(topic, command.itemId(), command),
        (metadata, failure) -> {
          if (failure != null) {
            answer.completeExceptionally(failure);
          }
        });
    return answer
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((event, failure) -> waiting.remove(id, answer));
  }

  @Override
  public void close() {
    subscription.close();
    producer.close(CLOSE_TIMEOUT);
  }

  private void answer(QueueEvent event) {
    if (event.commandId() == null) {
      return;
    }
    CompletableFuture<QueueEvent> answer = waiting.get(event.commandId());
    if (answer != null) {
      // Not on the thread that reads events: what waits for the answer may take its time.
      answer.completeAsync(() -> event);
    }
  }
}
