package org.sauti.sink.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sauti.models.Claim;
import org.sauti.models.Decision;
import org.sauti.models.FlaggedItem;
import org.sauti.models.HandledCommand;
import org.sauti.models.ItemChange;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;

/**
 * The next state of an item in the making. Histories and remembered commands are bounded, so that
 * an item cannot grow without end.
 */
final class ItemDraft {
  static final int HISTORY_LIMIT = 50;
  static final int HANDLED_COMMANDS_LIMIT = 32;

  private final String itemId;
  private final long version;
  private final List<QueueEvent> history;
  private List<HandledCommand> handledCommands;
  private QueueItemState state;
  private String queue;
  private float priority;
  private FlaggedItem flagged;
  private ItemChange change;
  private Instant changedAt;
  private Instant openedAt;
  private Instant closedAt;
  private Claim claim;
  private Decision decision;

  private ItemDraft(
      String itemId, long version, List<QueueEvent> history, List<HandledCommand> handledCommands) {
    this.itemId = itemId;
    this.version = version;
    this.history = history;
    this.handledCommands = handledCommands;
  }

  static ItemDraft ofNew(String itemId) {
    return new ItemDraft(itemId, 0, List.of(), List.of());
  }

  static ItemDraft of(QueueItem item) {
    ItemDraft draft =
        new ItemDraft(item.itemId(), item.version(), item.history(), item.handledCommands());
    draft.state = item.state();
    draft.queue = item.queue();
    draft.priority = item.priority();
    draft.flagged = item.flagged();
    draft.change = item.change();
    draft.changedAt = item.changedAt();
    draft.openedAt = item.openedAt();
    draft.closedAt = item.closedAt();
    draft.claim = item.claim();
    draft.decision = item.decision();
    return draft;
  }

  /** Waiting for a decision, as new. */
  ItemDraft open(Instant at) {
    state = QueueItemState.OPEN;
    openedAt = at;
    closedAt = null;
    claim = null;
    decision = null;
    return this;
  }

  ItemDraft close(Instant at) {
    state = QueueItemState.CLOSED;
    closedAt = at;
    claim = null;
    return this;
  }

  ItemDraft decide(Decision made) {
    state = QueueItemState.DECIDED;
    closedAt = made.decidedAt();
    claim = null;
    decision = made;
    return this;
  }

  /** Takes the comment, the queue and the priority of a flagged version. */
  ItemDraft show(FlaggedItem version) {
    flagged = version;
    queue = version.queue();
    priority = version.priority();
    return this;
  }

  /** Takes another version of the comment, and leaves queue and priority. */
  ItemDraft keepInPlace(FlaggedItem version) {
    flagged = version;
    return this;
  }

  ItemDraft heard(FlaggedItem news) {
    change = news.change();
    changedAt = news.comment().occurredAt();
    return this;
  }

  ItemDraft claim(Claim newClaim) {
    claim = newClaim;
    return this;
  }

  ItemDraft handled(HandledCommand command) {
    handledCommands = appended(handledCommands, command, HANDLED_COMMANDS_LIMIT);
    return this;
  }

  /** The item with its next version, and the event that this makes of it. */
  Outcome happened(Function<QueueItem, QueueEvent> eventOf) {
    QueueEvent event = eventOf.apply(build(version + 1, history));
    QueueItem item = build(version + 1, appended(history, event, HISTORY_LIMIT));
    return new Outcome(item, List.of(event));
  }

  /** The item in its present version, with an answer that is no part of its history. */
  Outcome answered(Function<QueueItem, QueueEvent> answerOf) {
    QueueItem item = build(version, history);
    return new Outcome(item, List.of(answerOf.apply(item)));
  }

  private QueueItem build(long newVersion, List<QueueEvent> newHistory) {
    return new QueueItem(
        itemId,
        state,
        newVersion,
        queue,
        priority,
        flagged,
        change,
        changedAt,
        openedAt,
        closedAt,
        claim,
        decision,
        newHistory,
        handledCommands);
  }

  private static <T> List<T> appended(List<T> list, T last, int limit) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer.subList(Math.max(0, longer.size() - limit), longer.size());
  }
}
