package org.sauti.benchmarks.load;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sauti.benchmarks.pipeline.OpenLoop;
import org.sauti.benchmarks.queue.OpenItems;
import org.sauti.models.FlaggedItem;
import org.sauti.models.Topics;

/** Flagged items without end, so many a second, by a timetable that waits for nobody. */
final class FlaggedStream implements AutoCloseable {
  private final OpenItems items;
  private final KafkaProducer<String, FlaggedItem> producer;
  private final OpenLoop timetable;
  private final Thread thread = new Thread(this::send, "flagged");
  private volatile boolean closed;
  private volatile int sent;

  /** Begins to send. */
  FlaggedStream(OpenItems items, String bootstrapServers, OpenLoop timetable) {
    this.items = items;
    this.producer = OpenItems.producer(bootstrapServers);
    this.timetable = timetable;
    thread.start();
  }

  /** How many were sent. */
  int sent() {
    return sent;
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.join();
  }

  private void send() {
    try (producer) {
      for (int number = 0; !closed; number++) {
        FlaggedItem item = items.item(number);
        timetable.await(number);
        var unused =
            producer.send(new ProducerRecord<>(Topics.FLAGGED.name(), item.itemId(), item));
        sent = number + 1;
      }
    }
  }
}
