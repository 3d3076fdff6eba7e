package org.sauti.sink.console;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;

/** One command for many items. Each item is dealt with by itself: some may be refused. */
final class BatchRoute {
  static final int LIMIT = 200;

  private final BatchStep step;
  private final CommandSender commands;
  private final Executor workers;

  /**
   * @param step deals with one item, and may wait for it
   * @param commands gives the batch its id
   * @param workers do the steps; as many items are in work at once as they are
   */
  BatchRoute(BatchStep step, CommandSender commands, Executor workers) {
    this.step = step;
    this.commands = commands;
    this.workers = workers;
  }

  /** What can be done with many items at once. */
  enum BatchType {
    DECIDE,
    MOVE,
    ESCALATE,
    RELEASE,
    UNDO
  }

  /**
   * What to do with each item.
   *
   * @param type what
   * @param action what is decided; for DECIDE alone
   * @param reason why; not for RELEASE and UNDO
   * @param queue where they go; for MOVE alone
   * @param labels whether the texts have a harm, by the harm's label; for DECIDE alone, nullable
   */
  record BatchCommand(
      BatchType type,
      ModerationAction action,
      String reason,
      String queue,
      Map<String, Boolean> labels) {
    Map<Harm, Boolean> harms() {
      return RequestBody.harmsOf(labels);
    }
  }

  /**
   * Many items and what to do with them.
   *
   * @param ids of 1 to 200 items
   * @param command the same for each
   */
  record Batch(List<String> ids, BatchCommand command) {}

  /**
   * What came of a batch.
   *
   * @param done items with which it was done
   * @param refused the others
   */
  record BatchResult(List<Done> done, List<Refused> refused) {}

  /** What came of one item. */
  sealed interface Result {}

  /**
   * An item with which it was done.
   *
   * @param id of the item
   * @param version its version afterwards
   */
  record Done(String id, long version) implements Result {}

  /**
   * An item with which it was not done.
   *
   * @param id of the item
   * @param code why, as in a problem
   */
  record Refused(String id, String code) implements Result {}

  List<Route> all() {
    return List.of(Route.post("/api/items/batch", Role.WORKING, this::batch));
  }

  private void batch(Context context) {
    Batch batch = read(context);
    Viewer viewer = Viewer.of(context);
    String batchId = commands.idOf(context);
    Map<Harm, Boolean> labels = batch.command().harms();
    Set<String> ids = new LinkedHashSet<>(batch.ids());
    List<CompletableFuture<Result>> results = new ArrayList<>();
    for (String id : ids) {
      BatchStep.Task task = new BatchStep.Task(id, batch.command(), labels, viewer, batchId);
      results.add(CompletableFuture.supplyAsync(() -> step.run(task), workers));
    }
    context.future(
        () ->
            CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenAccept(unused -> context.json(result(results))));
  }

  private static BatchResult result(List<CompletableFuture<Result>> results) {
    List<Done> done = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (CompletableFuture<Result> result : results) {
      if (result.join() instanceof Done one) {
        done.add(one);
      } else if (result.join() instanceof Refused one) {
        refused.add(one);
      }
    }
    return new BatchResult(done, refused);
  }

  private static Batch read(Context context) {
    Batch batch = RequestBody.read(context, Batch.class);
    List<String> ids = batch.ids();
    if (ids == null || ids.isEmpty() || ids.size() > LIMIT) {
      throw RequestBody.invalid("Give as ids those of 1 to " + LIMIT + " items.");
    }
    if (ids.stream().anyMatch(id -> id == null || id.isBlank())) {
      throw RequestBody.invalid("An id is empty: leave it out.");
    }
    if (batch.command() == null || batch.command().type() == null) {
      throw RequestBody.invalid(
          "Give a command with a type: DECIDE, MOVE, ESCALATE, RELEASE or UNDO.");
    }
    requireWhatItNeeds(batch.command());
    return batch;
  }

  private static void requireWhatItNeeds(BatchCommand command) {
    RequestBody.requireShort(command.reason(), "reason", RequestBody.REASON_LIMIT);
    String type = command.type().name().toLowerCase(Locale.ROOT);
    switch (command.type()) {
      case DECIDE -> {
        requireGiven(command.action(), "action", type);
        requireGiven(textOf(command.reason()), "reason", type);
      }
      case MOVE -> {
        requireGiven(textOf(command.queue()), "queue", type);
        requireGiven(textOf(command.reason()), "reason", type);
      }
      case ESCALATE -> requireGiven(textOf(command.reason()), "reason", type);
      case RELEASE, UNDO -> {}
    }
  }

  private static String textOf(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static void requireGiven(Object value, String member, String type) {
    if (value == null) {
      throw RequestBody.invalid("To " + type + ", give the member " + member + ".");
    }
  }
}
