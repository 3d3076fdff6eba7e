package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.Refusal;
import org.sauti.sink.queue.CommandGateway;
import org.sauti.sink.queue.QueueReader;

/** Looking at one item, giving it back and deciding on it. */
final class ItemRoutes {
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final Pattern COMMAND_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private final QueueReader reader;
  private final CommandGateway gateway;
  private final InstantSource clock;
  private final Supplier<String> commandIds;

  ItemRoutes(
      QueueReader reader,
      CommandGateway gateway,
      InstantSource clock,
      Supplier<String> commandIds) {
    this.reader = reader;
    this.gateway = gateway;
    this.clock = clock;
    this.commandIds = commandIds;
  }

  List<Route> all() {
    return List.of(
        Route.get("/api/items/{id}", Role.WORKING, this::item),
        Route.post("/api/items/{id}/release", Role.WORKING, this::release),
        Route.post("/api/items/{id}/decision", Role.WORKING, this::decide));
  }

  private void item(Context context) {
    context.json(
        reader
            .item(context.pathParam("id"))
            .map(ItemView::of)
            .orElseThrow(() -> new ProblemException(Problem.of(Refusal.NOT_FOUND))));
  }

  private void release(Context context) {
    RequestBody.Asker asker = RequestBody.asker(context);
    send(
        context,
        QueueCommand.release(
            commandId(context), context.pathParam("id"), asker.moderator(), clock.instant()));
  }

  private void decide(Context context) {
    RequestBody.NewDecision decision = RequestBody.decision(context);
    send(
        context,
        QueueCommand.decide(
                commandId(context),
                context.pathParam("id"),
                decision.moderator(),
                decision.action(),
                decision.reason(),
                clock.instant())
            .expecting(decision.version()));
  }

  private void send(Context context, QueueCommand command) {
    context.future(() -> gateway.send(command).thenAccept(event -> answer(context, event)));
  }

  private static void answer(Context context, QueueEvent event) {
    if (event.refusal() != null) {
      throw new ProblemException(Problem.of(event.refusal()));
    }
    context.json(event);
  }

  /** A sender that did not hear the answer can send again under the same id. */
  private String commandId(Context context) {
    String given = context.header(IDEMPOTENCY_KEY);
    if (given == null) {
      return commandIds.get();
    }
    if (!COMMAND_ID.matcher(given).matches()) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.BAD_REQUEST,
              "BAD_IDEMPOTENCY_KEY",
              "The Idempotency-Key cannot be used",
              "Use 8 to 64 letters, digits and hyphens."));
    }
    return given;
  }
}
