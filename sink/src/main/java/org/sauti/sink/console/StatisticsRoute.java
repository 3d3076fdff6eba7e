package org.sauti.sink.console;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.sauti.sink.queue.QueueReader;
import org.sauti.sink.queue.Statistics;
import org.sauti.sink.queue.StatisticsStep;

/** How the work goes, for leads. */
final class StatisticsRoute {
  private static final Duration DEFAULT_LENGTH = Duration.ofDays(7);
  private static final Duration MAX_LENGTH = Duration.ofDays(366);

  private final QueueReader reader;
  private final MeasuredPrecision card;
  private final InstantSource clock;

  /**
   * @param reader counts what happened
   * @param card what was measured before the models were used
   * @param clock the time
   */
  StatisticsRoute(QueueReader reader, MeasuredPrecision card, InstantSource clock) {
    this.reader = reader;
    this.card = card;
    this.clock = clock;
  }

  List<Route> all() {
    return List.of(Route.get("/api/statistics", Set.of(Role.LEAD), this::statistics));
  }

  private void statistics(Context context) {
    Parameters parameters = new Parameters(context);
    Instant to = parameters.time("to", clock.instant());
    Instant from = parameters.time("from", to.minus(DEFAULT_LENGTH));
    StatisticsStep step = parameters.choice("step", StatisticsStep.class, StatisticsStep.DAY);
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(MAX_LENGTH) > 0) {
      throw Parameters.bad("Give a from before the to, at most 366 days apart.");
    }
    Statistics statistics = reader.statistics(from, to, step);
    context.json(StatisticsView.of(statistics, card));
  }
}
