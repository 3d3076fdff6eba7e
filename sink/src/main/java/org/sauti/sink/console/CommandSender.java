package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueCommandType;
import org.sauti.models.QueueEvent;
import org.sauti.models.Refusal;
import org.sauti.sink.queue.CommandGateway;

/** Makes a viewer's commands, sends them and answers with what came of them. */
final class CommandSender {
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final Pattern COMMAND_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private final CommandGateway gateway;
  private final InstantSource clock;
  private final Supplier<String> commandIds;

  /**
   * @param gateway takes the commands
   * @param clock for the time on commands
   * @param commandIds makes ids that are never used again
   */
  CommandSender(CommandGateway gateway, InstantSource clock, Supplier<String> commandIds) {
    this.gateway = gateway;
    this.clock = clock;
    this.commandIds = commandIds;
  }

  /** The viewer's command for the item of the path; a lead's may act on what others have. */
  QueueCommand command(Context context, QueueCommandType type) {
    Viewer viewer = Viewer.of(context);
    return by(
        viewer,
        QueueCommand.of(
                idOf(context), context.pathParam("id"), type, viewer.pseudonym(), clock.instant())
            .expecting(EntityTag.versionWanted(context)));
  }

  /** The same for a decision, which needs more. */
  QueueCommand decision(Context context, RequestBody.NewDecision decision) {
    Viewer viewer = Viewer.of(context);
    Long tagged = EntityTag.versionWanted(context);
    return by(
        viewer,
        QueueCommand.decide(
                idOf(context),
                context.pathParam("id"),
                viewer.pseudonym(),
                decision.action(),
                decision.reason(),
                clock.instant())
            .labelled(decision.harms())
            .expecting(tagged != null ? tagged : decision.version()));
  }

  /** Sends a command and answers the request with its event, or with the problem. */
  void send(Context context, QueueCommand command) {
    boolean conditional = EntityTag.versionWanted(context) != null;
    context.future(
        () -> gateway.send(command).thenAccept(event -> answer(context, event, conditional)));
  }

  /** Sends a command apart from a request's own. */
  CompletableFuture<QueueEvent> send(QueueCommand command) {
    return gateway.send(command);
  }

  /** The id that the sender gave, so that one who heard no answer can send again; or a new one. */
  String idOf(Context context) {
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

  private static QueueCommand by(Viewer viewer, QueueCommand command) {
    return viewer.isLead() ? command.overriding() : command;
  }

  private static void answer(Context context, QueueEvent event, boolean conditional) {
    Refusal refusal = event.refusal();
    if (refusal == Refusal.STALE_VERSION && conditional) {
      throw new ProblemException(Problem.of(refusal).withStatus(HttpStatus.PRECONDITION_FAILED));
    }
    if (refusal != null) {
      throw new ProblemException(Problem.of(refusal));
    }
    context.header(Header.ETAG, EntityTag.ofVersion(event.version()).value()).json(event);
  }
}
