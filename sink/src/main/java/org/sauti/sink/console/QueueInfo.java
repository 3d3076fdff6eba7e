package org.sauti.sink.console;

import java.util.Map;
import java.util.Objects;

/**
 * What people read of a queue.
 *
 * @param name of the queue
 * @param titles by BCP 47 tag; {@code und} for a title that is the same in all languages
 * @param description what belongs into it, may be empty
 */
public record QueueInfo(String name, Map<String, String> titles, String description) {
  public QueueInfo {
    Objects.requireNonNull(name, "name");
    titles = Map.copyOf(titles);
    Objects.requireNonNull(description, "description");
  }
}
