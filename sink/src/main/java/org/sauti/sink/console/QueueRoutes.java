package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;
import org.sauti.sink.queue.ItemTaker;
import org.sauti.sink.queue.ReviewTaker;
import org.sauti.sink.queue.TakeFilter;

/** Looking at queues and taking from them. */
final class QueueRoutes {
  private final Reach reach;
  private final QueueOverview overview;
  private final ItemTaker taker;
  private final ReviewTaker reviewTaker;
  private final VisibleItems items;
  private final ItemViews views;
  private final InstantSource clock;
  private final Executor workers;

  QueueRoutes(
      Reach reach,
      QueueOverview overview,
      ItemTaker taker,
      ReviewTaker reviewTaker,
      VisibleItems items,
      ItemViews views,
      InstantSource clock,
      Executor workers) {
    this.reach = reach;
    this.overview = overview;
    this.workers = workers;
    this.taker = taker;
    this.reviewTaker = reviewTaker;
    this.items = items;
    this.views = views;
    this.clock = clock;
  }

  List<Route> all() {
    return List.of(
        Route.get("/api/queues", Role.WORKING, this::queues),
        Route.post("/api/queues/{queue}/next", Role.WORKING, this::next),
        Route.post("/api/reviews/next", Role.WORKING, this::nextReview));
  }

  private void queues(Context context) {
    List<QueueLine> queues = QueueOverview.of(Viewer.of(context), overview.all());
    if (!EntityTag.ofContent(Json.bytes(queues)).answersUnchanged(context)) {
      context.json(new QueuesView(clock.instant(), queues));
    }
  }

  private void next(Context context) {
    Viewer viewer = Viewer.of(context);
    String queue = workable(context, viewer);
    Set<String> except = RequestBody.except(context);
    context.future(
        () ->
            taker
                .take(queue, reach.wishes(viewer).without(except))
                .thenAcceptAsync(
                    taken -> answer(context, viewer, taken.map(QueueEvent::itemId)), workers));
  }

  private void nextReview(Context context) {
    Viewer viewer = Viewer.of(context);
    String queue = RequestBody.reviewWish(context).queue();
    TakeFilter wishes = reach.wishes(viewer);
    if (queue != null) {
      requireWorkable(queue, viewer);
      wishes = wishes.in(queue);
    }
    TakeFilter wanted = wishes;
    context.future(
        () ->
            reviewTaker
                .take(wanted)
                .thenAcceptAsync(taken -> answer(context, viewer, taken), workers));
  }

  private void answer(Context context, Viewer viewer, Optional<String> taken) {
    if (taken.isEmpty()) {
      context.status(HttpStatus.NO_CONTENT);
      return;
    }
    QueueItem item = items.require(taken.get(), viewer);
    context
        .header(Header.ETAG, EntityTag.ofVersion(item.version()).value())
        .json(views.of(item, viewer));
  }

  private static String workable(Context context, Viewer viewer) {
    String queue = context.pathParam("queue");
    requireWorkable(queue, viewer);
    return queue;
  }

  static void requireWorkable(String queue, Viewer viewer) {
    if (!viewer.mayWork(queue)) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.FORBIDDEN,
              "NOT_YOUR_QUEUE",
              "This queue is not among yours",
              "Work another queue, or ask whoever keeps the accounts for this one."));
    }
  }
}
