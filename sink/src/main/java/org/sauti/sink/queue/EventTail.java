package org.sauti.sink.queue;

import java.util.Map;
import java.util.function.Consumer;
import org.sauti.models.QueueEvent;
import org.sauti.models.Topic;

/**
 * Follows the end of the event topic and tells listeners what was committed. Every instance of the
 * service reads every partition, since it does not know where the events of its commands and of its
 * viewers' items are.
 */
public final class EventTail implements EventFeed, AutoCloseable {
  private final TopicTail<QueueEvent> tail;

  private EventTail(TopicTail<QueueEvent> tail) {
    this.tail = tail;
  }

  /**
   * Starts to follow a topic; every event that is committed after the return will be told.
   *
   * @param topic the topic, which exists
   * @param kafka how to connect
   */
  public static EventTail start(Topic<String, QueueEvent> topic, Map<String, String> kafka) {
    return new EventTail(TopicTail.start(topic, kafka));
  }

  @Override
  public Subscription subscribe(Consumer<QueueEvent> listener) {
    return tail.subscribe(listener);
  }

  /** Whether events are still being read. */
  public boolean following() {
    return tail.following();
  }

  @Override
  public void close() {
    tail.close();
  }
}
