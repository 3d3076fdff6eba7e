package org.sauti.sink.queue;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.sauti.models.QueueEvent;

/** Sends the events of an outcome on, keyed by item. */
final class EventForwarder {
  private EventForwarder() {}

  static void forward(ProcessorContext<String, QueueEvent> context, Outcome outcome, Instant now) {
    for (QueueEvent event : outcome.events()) {
      context.forward(new Record<>(event.itemId(), event, now.toEpochMilli()));
    }
  }
}
