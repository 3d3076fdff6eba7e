package org.sauti.sink;

import java.util.ArrayList;
import java.util.List;
import org.sauti.models.Claim;
import org.sauti.models.Decision;
import org.sauti.models.Labelling;
import org.sauti.models.Note;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.Review;

/** An item that is being made up for a test, one word at a time. */
public final class ItemEdit {
  private final QueueItem start;
  private Claim claim;
  private Review review;
  private Labelling labelling;
  private List<Decision> opinions = new ArrayList<>();
  private List<Note> notes = new ArrayList<>();
  private List<String> skippedBy = new ArrayList<>();
  private boolean decided;

  private ItemEdit(QueueItem start) {
    this.start = start;
    this.claim = start.claim();
  }

  public static ItemEdit of(QueueItem start) {
    return new ItemEdit(start);
  }

  /** Decided; the first opinion stands. */
  public ItemEdit decided(Decision... all) {
    decided = true;
    claim = null;
    opinions = List.of(all);
    return this;
  }

  public ItemEdit review(Review newReview) {
    review = newReview;
    return this;
  }

  public ItemEdit labelling(Labelling newLabelling) {
    labelling = newLabelling;
    return this;
  }

  public ItemEdit note(Note note) {
    notes.add(note);
    return this;
  }

  public ItemEdit skippedBy(String moderator) {
    skippedBy.add(moderator);
    return this;
  }

  public QueueItem item() {
    return new QueueItem(
        start.itemId(),
        decided ? QueueItemState.DECIDED : QueueItemState.OPEN,
        decided ? 3 : start.version(),
        start.queue(),
        start.priority(),
        start.flagged(),
        start.change(),
        start.changedAt(),
        start.openedAt(),
        decided ? opinions.get(0).decidedAt() : null,
        claim,
        decided ? opinions.get(0) : null,
        opinions,
        review,
        labelling,
        notes,
        skippedBy,
        start.history(),
        start.handledCommands());
  }
}
