package org.sauti.sink.console;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.sauti.models.Claim;
import org.sauti.models.Comment;
import org.sauti.models.Decision;
import org.sauti.models.Finding;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ItemChange;
import org.sauti.models.Labelling;
import org.sauti.models.Note;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.Review;
import org.sauti.models.ThreadComment;

/** An item with everything that is known about it, or that a second moderator may know. */
record ItemView(
    String id,
    QueueItemState state,
    long version,
    String queue,
    float priority,
    Instant openedAt,
    Instant closedAt,
    Claim claim,
    Decision decision,
    List<Decision> opinions,
    Review review,
    Labelling labelling,
    List<Note> notes,
    List<String> skippedBy,
    ItemChange change,
    Comment comment,
    VerdictView verdict,
    List<Finding> findings,
    List<String> reasons,
    List<ThreadComment> thread,
    String policyVersion,
    Instant flaggedAt,
    List<QueueEvent> history,
    boolean blind,
    SortedSet<String> viewers) {

  /**
   * @param item as it may be shown
   * @param claim who has it, as far as it may be shown
   * @param blind whether things are left out
   */
  static ItemView of(
      QueueItem item, Claim claim, VerdictView verdict, SortedSet<String> viewers, boolean blind) {
    FlaggedItem flagged = item.flagged();
    return new ItemView(
        item.itemId(),
        item.state(),
        item.version(),
        item.queue(),
        item.priority(),
        item.openedAt(),
        item.closedAt(),
        claim,
        item.decision(),
        item.opinions(),
        item.review(),
        item.labelling(),
        item.notes(),
        item.skippedBy(),
        item.change(),
        flagged.comment(),
        verdict,
        flagged.findings(),
        flagged.reasons(),
        flagged.thread(),
        flagged.policyVersion(),
        flagged.flaggedAt(),
        item.history(),
        blind,
        viewers);
  }
}
