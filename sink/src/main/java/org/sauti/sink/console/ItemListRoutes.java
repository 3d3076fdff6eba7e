package org.sauti.sink.console;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sauti.models.Harm;
import org.sauti.sink.queue.ItemFilter;
import org.sauti.sink.queue.ItemSearch;
import org.sauti.sink.queue.QueuePage;
import org.sauti.sink.queue.QueueReader;

/** Looking for waiting items, in one queue or in all, without taking them. */
final class ItemListRoutes {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;

  private final QueueReader reader;
  private final Reach reach;

  ItemListRoutes(QueueReader reader, Reach reach) {
    this.reader = reader;
    this.reach = reach;
  }

  /**
   * A page of a list.
   *
   * @param items in the order in which they will be taken; may be empty though others follow
   * @param next what to give as {@code after} for the next page, null when this is the last
   * @param looked how many items were looked at to find these
   */
  record ItemLines(List<ItemLine> items, String next, int looked) {
    static ItemLines of(QueuePage page, Viewer viewer) {
      return new ItemLines(
          page.items().stream().map(item -> ItemLine.of(item, viewer)).toList(),
          page.next(),
          page.looked());
    }
  }

  List<Route> all() {
    return List.of(
        Route.get("/api/queues/{queue}/items", Role.WORKING, this::ofQueue),
        Route.get("/api/items", Role.WORKING, this::ofAll));
  }

  private void ofQueue(Context context) {
    String queue = context.pathParam("queue");
    QueueRoutes.requireWorkable(queue, Viewer.of(context));
    find(context, List.of(queue));
  }

  private void ofAll(Context context) {
    find(context, reach.queues(Viewer.of(context)));
  }

  private void find(Context context, List<String> queues) {
    Viewer viewer = Viewer.of(context);
    Parameters parameters = new Parameters(context);
    ItemFilter filter = filter(parameters).within(reach.items(viewer));
    int limit = parameters.integer("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
    String after = parameters.cursor("after");
    if (queues.isEmpty()) {
      context.json(new ItemLines(List.of(), null, 0));
      return;
    }
    try {
      context.json(ItemLines.of(reader.find(new ItemSearch(queues, filter, after, limit)), viewer));
    } catch (IllegalArgumentException e) {
      throw Parameters.bad(
          "Give as after what the page before gave as next, with the other parameters as before.");
    }
  }

  private static ItemFilter filter(Parameters parameters) {
    Set<Harm> harms = new TreeSet<>();
    for (String label : parameters.texts("harm")) {
      harms.add(
          Harm.ofLabel(label)
              .orElseThrow(
                  () -> Parameters.bad("Give as harm a label that GET /api/policy lists.")));
    }
    return new ItemFilter(
        harms,
        parameters.texts("language"),
        parameters.texts("platform"),
        parameters.share("minConfidence"),
        parameters.share("maxConfidence"),
        parameters.time("from", null),
        parameters.time("to", null),
        parameters.text("text"),
        null,
        null);
  }
}
