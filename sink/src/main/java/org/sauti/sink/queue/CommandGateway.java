package org.sauti.sink.queue;

import java.util.concurrent.CompletableFuture;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;

/** Sends commands to the one writer of each item. Safe to share between threads. */
public interface CommandGateway {

  /**
   * Sends a command and gives its answer once that is committed: the event with the command's id.
   *
   * @return fails with {@link java.util.concurrent.TimeoutException} when no answer came in time;
   *     the command may still take effect, and can be sent again with the same id
   */
  CompletableFuture<QueueEvent> send(QueueCommand command);
}
