package org.sauti.sink.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sauti.models.Claim;
import org.sauti.models.Decision;
import org.sauti.models.DecisionStage;
import org.sauti.models.FlaggedItem;
import org.sauti.models.HandledCommand;
import org.sauti.models.ItemChange;
import org.sauti.models.Labelling;
import org.sauti.models.Note;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.Review;

/**
 * The next state of an item in the making. Histories and remembered commands are bounded, so that
 * an item cannot grow without end.
 */
final class ItemDraft {
  static final int OPINIONS_LIMIT = 200;
  static final int NOTES_LIMIT = 50;
  static final int SKIPPED_BY_LIMIT = 100;
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
  private List<Decision> opinions = List.of();
  private Review review;
  private Labelling labelling;
  private List<Note> notes = List.of();
  private List<String> skippedBy = List.of();

  /** Makes an event of the item as it is after it. */
  @FunctionalInterface
  interface EventMaker {
    QueueEvent of(QueueItem item);
  }

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
    draft.opinions = item.opinions();
    draft.review = item.review();
    draft.labelling = item.labelling();
    draft.notes = item.notes();
    draft.skippedBy = item.skippedBy();
    return draft;
  }

  /** Waiting for a decision, as new. */
  ItemDraft open(Instant at) {
    state = QueueItemState.OPEN;
    openedAt = at;
    closedAt = null;
    claim = null;
    decision = null;
    opinions = List.of();
    review = null;
    return this;
  }

  ItemDraft close(Instant at) {
    state = QueueItemState.CLOSED;
    closedAt = at;
    claim = null;
    review = null;
    return this;
  }

  ItemDraft decide(Decision made) {
    state = QueueItemState.DECIDED;
    closedAt = made.decidedAt();
    claim = null;
    decision = made;
    return opinion(made);
  }

  /** Adds an opinion beside the decision that stands. */
  ItemDraft opinion(Decision given) {
    List<Decision> longer = new ArrayList<>(opinions);
    longer.add(given);
    if (longer.size() > OPINIONS_LIMIT) {
      // Others are measured by the decision that stands: it is the last to be forgotten.
      longer.remove(longer.get(0).equals(decision) ? 1 : 0);
    }
    opinions = longer;
    return this;
  }

  /**
   * Open again, and somebody's, as if the decision that stands had not been made. What others
   * answered when it was the known answer goes with it.
   */
  ItemDraft undecide(Claim newClaim) {
    Decision undone = decision;
    opinions =
        opinions.stream()
            .filter(opinion -> !opinion.equals(undone) && opinion.stage() != DecisionStage.GOLDEN)
            .toList();
    state = QueueItemState.OPEN;
    closedAt = null;
    decision = null;
    review = null;
    claim = newClaim;
    return this;
  }

  /** Open again in another queue, with the opinions that differ. */
  ItemDraft dispute(String newQueue, Instant at) {
    state = QueueItemState.OPEN;
    openedAt = at;
    closedAt = null;
    decision = null;
    review = null;
    queue = newQueue;
    return this;
  }

  /** Waiting in another queue. */
  ItemDraft move(String newQueue) {
    queue = newQueue;
    claim = null;
    return this;
  }

  ItemDraft review(Review newReview) {
    review = newReview;
    return this;
  }

  ItemDraft labelling(Labelling newLabelling) {
    labelling = newLabelling;
    return this;
  }

  ItemDraft note(Note note) {
    notes = appended(notes, note, NOTES_LIMIT);
    return this;
  }

  ItemDraft skippedBy(String moderator) {
    if (!skippedBy.contains(moderator)) {
      skippedBy = appended(skippedBy, moderator, SKIPPED_BY_LIMIT);
    }
    return this;
  }

  /** Takes the comment and the priority of a flagged version, in this queue. */
  ItemDraft show(FlaggedItem version, String newQueue) {
    queue = newQueue;
    priority = version.priority();
    return keepInPlace(version);
  }

  /** Takes another version of the comment, and leaves queue and priority. */
  ItemDraft keepInPlace(FlaggedItem version) {
    if (flagged != null && !Objects.equals(flagged.comment().text(), version.comment().text())) {
      // It was said of another text.
      opinions = List.of();
      labelling = null;
    }
    flagged = version;
    return this;
  }

  /** Forgets what the comment said, not what was said of it. */
  ItemDraft withoutText(FlaggedItem version) {
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
  Outcome happened(EventMaker eventOf) {
    QueueEvent event = eventOf.of(build(version + 1, history));
    QueueItem item = build(version + 1, appended(history, event, HISTORY_LIMIT));
    return new Outcome(item, List.of(event));
  }

  /** The item in its present version, with an answer that is no part of its history. */
  Outcome answered(EventMaker answerOf) {
    QueueItem item = build(version, history);
    return new Outcome(item, List.of(answerOf.of(item)));
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
        opinions,
        review,
        labelling,
        notes,
        skippedBy,
        newHistory,
        handledCommands);
  }

  private static <T> List<T> appended(List<T> list, T last, int limit) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer.subList(Math.max(0, longer.size() - limit), longer.size());
  }
}
