package org.sauti.sink.queue;

import java.util.List;
import java.util.stream.Stream;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;

/**
 * What a rule makes of an item.
 *
 * @param item the item as it is now, null when there is none
 * @param events what to tell, in order; empty when nothing happened
 */
record Outcome(QueueItem item, List<QueueEvent> events) {
  Outcome {
    events = List.copyOf(events);
  }

  static Outcome unchanged(QueueItem item) {
    return new Outcome(item, List.of());
  }

  /** The same outcome, told after what happened before. */
  Outcome after(Outcome earlier) {
    return new Outcome(item, Stream.concat(earlier.events.stream(), events.stream()).toList());
  }
}
