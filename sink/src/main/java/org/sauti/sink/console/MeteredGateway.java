package org.sauti.sink.console;

import java.util.concurrent.CompletableFuture;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.sink.queue.CommandGateway;

/** Counts commands on their way. */
final class MeteredGateway implements CommandGateway {
  private final CommandGateway gateway;
  private final ConsoleMetrics metrics;

  MeteredGateway(CommandGateway gateway, ConsoleMetrics metrics) {
    this.gateway = gateway;
    this.metrics = metrics;
  }

  @Override
  public CompletableFuture<QueueEvent> send(QueueCommand command) {
    return gateway
        .send(command)
        .whenComplete((answer, failure) -> metrics.commanded(command, answer, failure));
  }
}
