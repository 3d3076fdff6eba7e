package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sauti.models.QueueEvent;
import org.sauti.models.Refusal;
import org.sauti.sink.queue.ItemTaker;
import org.sauti.sink.queue.QueueReader;
import org.sauti.sink.queue.TakeFilter;

/** Looking at queues and taking from them. */
final class QueueRoutes {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;

  private final QueueReader reader;
  private final ItemTaker taker;
  private final InstantSource clock;

  QueueRoutes(QueueReader reader, ItemTaker taker, InstantSource clock) {
    this.reader = reader;
    this.taker = taker;
    this.clock = clock;
  }

  List<Route> all() {
    return List.of(
        Route.get("/api/queues", Role.WORKING, this::queues),
        Route.get("/api/queues/{queue}/items", Role.WORKING, this::items),
        Route.post("/api/queues/{queue}/next", Role.WORKING, this::next));
  }

  private void queues(Context context) {
    context.json(new QueuesView(clock.instant(), reader.queues()));
  }

  private void items(Context context) {
    String queue = context.pathParam("queue");
    String after = context.queryParam("after");
    int limit = limit(context.queryParam("limit"));
    try {
      context.json(ItemLines.of(reader.waiting(queue, after, limit)));
    } catch (IllegalArgumentException e) {
      throw badParameter("Give as after what the page before gave as next.");
    }
  }

  private void next(Context context) {
    String queue = context.pathParam("queue");
    RequestBody.Asker asker = RequestBody.asker(context);
    context.future(
        () ->
            taker
                .take(queue, TakeFilter.of(asker.moderator()))
                .thenAccept(taken -> answer(context, taken)));
  }

  private void answer(Context context, Optional<QueueEvent> taken) {
    if (taken.isEmpty()) {
      context.status(HttpStatus.NO_CONTENT);
      return;
    }
    context.json(
        reader
            .item(taken.get().itemId())
            .map(ItemView::of)
            .orElseThrow(() -> new ProblemException(Problem.of(Refusal.NOT_FOUND))));
  }

  private static int limit(String parameter) {
    if (parameter == null) {
      return DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(parameter);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw badParameter("Give a limit of 1 to " + MAX_LIMIT + ".");
  }

  private static ProblemException badParameter(String detail) {
    return new ProblemException(
        Problem.of(
            HttpStatus.BAD_REQUEST, "BAD_PARAMETER", "A parameter cannot be understood", detail));
  }
}
