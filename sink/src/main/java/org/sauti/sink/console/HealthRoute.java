package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Whether the service can do its work. */
final class HealthRoute {
  private final BooleanSupplier ready;
  private final Supplier<String> state;

  HealthRoute(BooleanSupplier ready, Supplier<String> state) {
    this.ready = ready;
    this.state = state;
  }

  /**
   * Health in one word.
   *
   * @param status always {@code UP}
   * @param streams state of Kafka Streams
   */
  record Health(String status, String streams) {}

  List<Route> all() {
    return List.of(Route.open("/health", this::health));
  }

  private void health(Context context) {
    if (ready.getAsBoolean()) {
      context.json(new Health("UP", state.get()));
      return;
    }
    throw new ProblemException(
        Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "NOT_READY",
            "The service is not ready",
            "The queues are in state " + state.get() + "."));
  }
}
