package org.sauti.sink.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.sauti.models.Harm;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueCommandType;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.Refusal;
import org.sauti.sink.queue.CommandGateway;
import org.sauti.sink.queue.QueueUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deals with one item of a batch, from claiming it where that is needed to the command itself. */
final class BatchStep {
  private static final Logger LOG = LoggerFactory.getLogger(BatchStep.class);

  private final VisibleItems items;
  private final CommandGateway gateway;
  private final InstantSource clock;

  BatchStep(VisibleItems items, CommandGateway gateway, InstantSource clock) {
    this.items = items;
    this.gateway = gateway;
    this.clock = clock;
  }

  /**
   * What is to be done with one item.
   *
   * @param itemId the item
   * @param command what to do
   * @param labels what the command says of harms
   * @param viewer who wants it
   * @param batchId the same for all items; the same again when a batch is sent again
   */
  record Task(
      String itemId,
      BatchRoute.BatchCommand command,
      Map<Harm, Boolean> labels,
      Viewer viewer,
      String batchId) {
    /** The id of one of the commands; a batch that is sent again has the same. */
    String commandId(QueueCommandType type) {
      return UUID.nameUUIDFromBytes((batchId + "/" + itemId + "/" + type).getBytes(UTF_8))
          .toString();
    }
  }

  /** Does it and waits for the answer. */
  BatchRoute.Result run(Task task) {
    try {
      QueueEvent event = answer(task);
      return event.refusal() == null
          ? new BatchRoute.Done(task.itemId(), event.version())
          : refused(task, event.refusal().name());
    } catch (ProblemException e) {
      return refused(task, e.problem().code());
    } catch (QueueUnavailableException e) {
      return refused(task, "UNAVAILABLE");
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException) {
        return refused(task, "NO_ANSWER");
      }
      LOG.warn("a command of a batch could not be sent", e.getCause());
      return refused(task, "UNAVAILABLE");
    }
  }

  private QueueEvent answer(Task task) {
    QueueItem item = items.require(task.itemId(), task.viewer());
    QueueCommand command = command(task);
    if (needsClaim(task, item, command)) {
      requireOpen(item);
      requireTakable(task.viewer(), item);
      QueueEvent claimed = gateway.send(plain(task, QueueCommandType.CLAIM)).join();
      if (claimed.refusal() != null) {
        return claimed;
      }
    }
    return gateway.send(command).join();
  }

  private QueueCommand command(Task task) {
    BatchRoute.BatchCommand wanted = task.command();
    QueueCommand command =
        switch (wanted.type()) {
          case DECIDE ->
              QueueCommand.decide(
                      task.commandId(QueueCommandType.DECIDE),
                      task.itemId(),
                      task.viewer().pseudonym(),
                      wanted.action(),
                      wanted.reason(),
                      clock.instant())
                  .labelled(task.labels());
          case MOVE ->
              plain(task, QueueCommandType.MOVE).to(wanted.queue()).because(wanted.reason());
          case ESCALATE -> plain(task, QueueCommandType.ESCALATE).because(wanted.reason());
          case RELEASE -> plain(task, QueueCommandType.RELEASE);
          case UNDO -> plain(task, QueueCommandType.UNDO);
        };
    return task.viewer().isLead() ? command.overriding() : command;
  }

  private QueueCommand plain(Task task, QueueCommandType type) {
    return QueueCommand.of(
        task.commandId(type), task.itemId(), type, task.viewer().pseudonym(), clock.instant());
  }

  /** A decision and an escalation are the holder's; what was done already is only asked again. */
  private static boolean needsClaim(Task task, QueueItem item, QueueCommand command) {
    boolean holders =
        switch (command.type()) {
          case DECIDE -> true;
          case ESCALATE -> !command.override();
          case CLAIM, RELEASE, UNDO, MOVE, LABEL, NOTE, SKIP, REQUEST_REVIEW, MAKE_GOLDEN -> false;
        };
    boolean handled =
        item.handledCommands().stream()
            .anyMatch(done -> done.commandId().equals(command.commandId()));
    boolean held =
        item.claim() != null && item.claim().moderator().equals(task.viewer().pseudonym());
    return holders && !handled && !held;
  }

  /** A decided item would take the decision as a second opinion, which nobody gives in passing. */
  private static void requireOpen(QueueItem item) {
    if (item.state() != QueueItemState.OPEN) {
      throw new ProblemException(
          Problem.of(
              item.state() == QueueItemState.CLOSED ? Refusal.CLOSED : Refusal.ALREADY_DECIDED));
    }
  }

  private static void requireTakable(Viewer viewer, QueueItem item) {
    if (!viewer.mayWork(item.queue())) {
      throw new ProblemException(ItemRoutes.FOR_LEADS);
    }
  }

  private static BatchRoute.Refused refused(Task task, String code) {
    return new BatchRoute.Refused(task.itemId(), code);
  }
}
