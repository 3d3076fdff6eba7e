package org.sauti.models;

import static org.sauti.models.Checks.notBlank;
import static org.sauti.models.Checks.unitInterval;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The state of one item: its comment, who has it, what was decided and how it came to that.
 *
 * @param itemId {@link FlaggedItem#itemIdOf(Comment)}
 * @param state where it is in its life
 * @param version grows with each event that changes the item, from 1
 * @param queue the moderators' queue
 * @param priority in [0, 1], higher first
 * @param flagged the comment as moderators see it, or as it was decided on; without its text once
 *     the comment is deleted
 * @param change the latest news of the comment
 * @param changedAt when that happened to the comment
 * @param openedAt since when it waits for a decision, or waited for it
 * @param closedAt when it was decided or closed, null while it is open
 * @param claim who has it, null while nobody has
 * @param decision what was decided; null unless decided
 * @param opinions all decisions on the text as it is shown that were not taken back, oldest first;
 *     the one that stands is among them
 * @param review the second look at it, null when none was wanted
 * @param labelling the latest correction of its labels apart from a decision, nullable
 * @param notes what moderators wrote down, oldest first
 * @param skippedBy pseudonyms of those who passed it on to others
 * @param history the latest events that changed it, oldest first
 * @param handledCommands the latest commands, so that one sent twice is known; oldest first
 */
public record QueueItem(
    String itemId,
    QueueItemState state,
    long version,
    String queue,
    float priority,
    FlaggedItem flagged,
    ItemChange change,
    Instant changedAt,
    Instant openedAt,
    Instant closedAt,
    Claim claim,
    Decision decision,
    List<Decision> opinions,
    Review review,
    Labelling labelling,
    List<Note> notes,
    List<String> skippedBy,
    List<QueueEvent> history,
    List<HandledCommand> handledCommands) {
  public QueueItem {
    notBlank(itemId, "itemId");
    Objects.requireNonNull(state, "state");
    if (version < 1) {
      throw new IllegalArgumentException("version must be at least 1 but is " + version);
    }
    notBlank(queue, "queue");
    unitInterval(priority, "priority");
    Objects.requireNonNull(flagged, "flagged");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(changedAt, "changedAt");
    Objects.requireNonNull(openedAt, "openedAt");
    requireOnlyWhatFits(state, closedAt, claim, decision);
    if (review != null && review.pending() && state != QueueItemState.DECIDED) {
      throw new IllegalArgumentException("only a decided item can wait for a review");
    }
    opinions = List.copyOf(opinions);
    notes = List.copyOf(notes);
    skippedBy = List.copyOf(skippedBy);
    history = List.copyOf(history);
    handledCommands = List.copyOf(handledCommands);
  }

  /** Whether it waits in its queue for somebody to take it. */
  public boolean waiting() {
    return state == QueueItemState.OPEN && claim == null;
  }

  /** Whether somebody else should say what they would have decided. */
  public boolean awaitsReview() {
    return review != null && review.pending();
  }

  private static void requireOnlyWhatFits(
      QueueItemState state, Instant closedAt, Claim claim, Decision decision) {
    boolean open = state == QueueItemState.OPEN;
    if (open != (closedAt == null)) {
      throw new IllegalArgumentException("closedAt belongs to an item that is not open");
    }
    if (claim != null && !open) {
      throw new IllegalArgumentException("only an open item can be claimed");
    }
    if ((decision != null) != (state == QueueItemState.DECIDED)) {
      throw new IllegalArgumentException("a decision belongs to a decided item");
    }
  }
}
