package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Set;
import org.sauti.models.QueueCommandType;
import org.sauti.models.QueueItem;

/** Looking at one item and doing something with it. */
final class ItemRoutes {
  static final Problem FOR_LEADS =
      Problem.of(
          HttpStatus.FORBIDDEN,
          "FOR_LEADS",
          "The item was passed up to the leads",
          "Take another item: a lead decides on this one.");

  private static final String ITEM = "/api/items/{id}";

  private final VisibleItems items;
  private final CommandSender commands;
  private final ItemViews views;

  /**
   * @param items finds items
   * @param commands changes them
   * @param views shows them
   */
  ItemRoutes(VisibleItems items, CommandSender commands, ItemViews views) {
    this.items = items;
    this.commands = commands;
    this.views = views;
  }

  List<Route> all() {
    return List.of(
        Route.get(ITEM, Role.WORKING, this::item),
        Route.get(ITEM + "/context", Role.WORKING, this::context),
        Route.post(ITEM + "/claim", Role.WORKING, this::claim),
        plain("/release", QueueCommandType.RELEASE),
        plain("/skip", QueueCommandType.SKIP),
        plain("/undo", QueueCommandType.UNDO),
        plain("/review", QueueCommandType.REQUEST_REVIEW),
        Route.post(ITEM + "/decision", Role.WORKING, this::decide),
        Route.post(ITEM + "/escalate", Role.WORKING, this::escalate),
        Route.post(ITEM + "/move", Role.WORKING, this::move),
        Route.post(ITEM + "/labels", Role.WORKING, this::label),
        Route.post(ITEM + "/notes", Role.WORKING, this::note),
        Route.post(ITEM + "/golden", Set.of(Role.LEAD), command(QueueCommandType.MAKE_GOLDEN)));
  }

  private void item(Context context) {
    QueueItem item = visible(context);
    if (!EntityTag.ofVersion(item.version()).answersUnchanged(context)) {
      context.json(views.of(item, Viewer.of(context)));
    }
  }

  private void context(Context context) {
    context.json(
        ContextView.of(
            items.requireContext(context.pathParam("id"), Viewer.of(context)), Viewer.of(context)));
  }

  private Route plain(String path, QueueCommandType type) {
    return Route.post(ITEM + path, Role.WORKING, command(type));
  }

  /** A command that needs nothing but the item. */
  private Handler command(QueueCommandType type) {
    return context -> {
      RequestBody.nothing(context);
      visible(context);
      commands.send(context, commands.command(context, type));
    };
  }

  private void claim(Context context) {
    RequestBody.nothing(context);
    Viewer viewer = Viewer.of(context);
    if (!viewer.mayWork(visible(context).queue())) {
      throw new ProblemException(FOR_LEADS);
    }
    commands.send(context, commands.command(context, QueueCommandType.CLAIM));
  }

  private void decide(Context context) {
    RequestBody.NewDecision decision = RequestBody.decision(context);
    visible(context);
    commands.send(context, commands.decision(context, decision));
  }

  private void escalate(Context context) {
    RequestBody.Because because = RequestBody.because(context);
    visible(context);
    commands.send(
        context, commands.command(context, QueueCommandType.ESCALATE).because(because.reason()));
  }

  private void move(Context context) {
    RequestBody.Move move = RequestBody.move(context);
    visible(context);
    commands.send(
        context,
        commands.command(context, QueueCommandType.MOVE).to(move.queue()).because(move.reason()));
  }

  private void label(Context context) {
    RequestBody.NewLabels labels = RequestBody.labels(context);
    visible(context);
    commands.send(
        context, commands.command(context, QueueCommandType.LABEL).labelled(labels.harms()));
  }

  private void note(Context context) {
    RequestBody.NewNote note = RequestBody.note(context);
    visible(context);
    commands.send(context, commands.command(context, QueueCommandType.NOTE).because(note.text()));
  }

  private QueueItem visible(Context context) {
    return items.require(context.pathParam("id"), Viewer.of(context));
  }
}
