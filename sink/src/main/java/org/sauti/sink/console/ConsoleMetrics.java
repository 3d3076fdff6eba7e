package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.sink.queue.QueueReader;
import org.sauti.sink.queue.QueueSummary;
import org.sauti.sink.queue.QueueUnavailableException;

/**
 * What engineers watch, in the words of Prometheus. Labels are names of routes, queues, types and
 * outcomes: never an id, a person or a text.
 */
final class ConsoleMetrics {
  private static final String UNKNOWN_ROUTE = "none";
  private static final Duration[] BOUNDS = {
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final MultiGauge items =
      MultiGauge.builder("sauti.queue.items")
          .description("Open items of a queue, by whether somebody has them")
          .register(registry);
  private final QueueReader reader;

  /**
   * @param reader counts the queues
   * @param ready whether they can be used
   */
  ConsoleMetrics(QueueReader reader, BooleanSupplier ready) {
    this.reader = reader;
    Gauge.builder("sauti.queue.ready", () -> ready.getAsBoolean() ? 1 : 0)
        .description("1 while the queues can be read and changed")
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
  }

  /** A request was answered. */
  void answered(Context context, float millis) {
    Timer.builder("sauti.console.requests")
        .description("Time from a request to its answer")
        .tag("method", context.method().name())
        .tag("route", routeOf(context))
        .tag("status", Integer.toString(context.statusCode()))
        .serviceLevelObjectives(BOUNDS)
        .register(registry)
        .record((long) (millis * 1_000), TimeUnit.MICROSECONDS);
  }

  /** A command was answered, or was not. */
  void commanded(QueueCommand command, QueueEvent answer, Throwable failure) {
    Counter.builder("sauti.console.commands")
        .description("Commands that this instance sent, by what came of them")
        .tag("type", lower(command.type()))
        .tag("outcome", outcome(answer, failure))
        .register(registry)
        .increment();
  }

  /** Something happened to an item, through whichever instance. */
  void happened(QueueEvent event) {
    if (event.type() == QueueEventType.CLAIM_EXPIRED) {
      Counter.builder("sauti.queue.claims.expired")
          .description("Claims whose time ran out, seen by this instance; each instance sees all")
          .tag("queue", event.queue())
          .register(registry)
          .increment();
    }
  }

  /** Everything as Prometheus reads it. */
  String scrape() {
    countQueues();
    return registry.scrape();
  }

  private void countQueues() {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    try {
      for (QueueSummary queue : reader.queues()) {
        rows.add(row(queue.name(), "waiting", queue.open()));
        rows.add(row(queue.name(), "claimed", queue.claimed()));
      }
    } catch (QueueUnavailableException e) {
      // Better no numbers than old ones; sauti.queue.ready says why.
      rows.clear();
    }
    items.register(rows, true);
  }

  private static MultiGauge.Row<?> row(String queue, String state, long count) {
    return MultiGauge.Row.of(Tags.of("queue", queue, "state", state), count);
  }

  private static String outcome(QueueEvent answer, Throwable failure) {
    if (failure != null) {
      return failure instanceof TimeoutException ? "no_answer" : "failed";
    }
    return lower(answer.refusal() != null ? answer.refusal() : answer.type());
  }

  /** The path with its parameters in braces; no more of what was asked, which can be anything. */
  private static String routeOf(Context context) {
    return context.handlerType() == HandlerType.BEFORE
        ? UNKNOWN_ROUTE
        : context.endpointHandlerPath();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
