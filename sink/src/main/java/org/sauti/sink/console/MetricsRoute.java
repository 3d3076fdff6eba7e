package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/** The metrics, for Prometheus, which does not log in. */
final class MetricsRoute {
  static final String PATH = "/metrics";

  private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final ConsoleMetrics metrics;
  private final boolean open;

  /**
   * @param open whether everybody who reaches the service may read them
   */
  MetricsRoute(ConsoleMetrics metrics, boolean open) {
    this.metrics = metrics;
    this.open = open;
  }

  List<Route> all() {
    return List.of(Route.open(PATH, this::metrics));
  }

  private void metrics(Context context) {
    if (!open) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.FORBIDDEN,
              "METRICS_CLOSED",
              "The metrics are for this machine only",
              "Set queue.open-metrics: true where only Prometheus can reach the service."));
    }
    context.contentType(TEXT_FORMAT).result(metrics.scrape());
  }
}
