package org.sauti.sink.console;

import io.javalin.http.Context;
import java.util.List;
import org.sauti.models.QueueItem;
import org.sauti.models.Refusal;
import org.sauti.sink.console.access.Exposures;
import org.sauti.sink.queue.QueueReader;

/** What the viewer had to read today. */
final class ExposureRoutes {
  private static final String EXPOSURE = "/api/session/exposure";

  private final Exposures exposures;
  private final QueueReader reader;

  ExposureRoutes(Exposures exposures, QueueReader reader) {
    this.exposures = exposures;
    this.reader = reader;
  }

  /**
   * An item that the viewer is shown.
   *
   * @param itemId the item
   * @param revealed whether its text is uncovered
   */
  record Shown(String itemId, boolean revealed) {}

  List<Route> all() {
    return List.of(
        Route.get(EXPOSURE, Role.WORKING, this::count),
        Route.post(EXPOSURE, Role.WORKING, this::show),
        Route.post("/api/session/break", Role.WORKING, this::takeBreak));
  }

  private void count(Context context) {
    context.json(exposures.count(Viewer.of(context).account()));
  }

  private void show(Context context) {
    Shown shown = RequestBody.read(context, Shown.class);
    if (shown.itemId() == null) {
      throw RequestBody.invalid("Give the itemId of the item that is shown.");
    }
    Viewer viewer = Viewer.of(context);
    QueueItem item =
        reader
            .item(shown.itemId())
            .filter(viewer.limits()::allows)
            .orElseThrow(() -> new ProblemException(Problem.of(Refusal.NOT_FOUND)));
    context.json(exposures.show(viewer.account(), item, shown.revealed()));
  }

  private void takeBreak(Context context) {
    context.json(exposures.takeBreak(Viewer.of(context).account()));
  }
}
