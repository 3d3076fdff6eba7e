package org.sauti.sink.console;

import java.time.Instant;
import java.util.List;
import org.sauti.models.Claim;
import org.sauti.models.Comment;
import org.sauti.models.Decision;
import org.sauti.models.Finding;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ItemChange;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.Verdict;

/** An item with everything that is known about it. */
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
    ItemChange change,
    Comment comment,
    Verdict verdict,
    List<Finding> findings,
    List<String> reasons,
    String policyVersion,
    Instant flaggedAt,
    List<QueueEvent> history) {

  static ItemView of(QueueItem item) {
    FlaggedItem flagged = item.flagged();
    return new ItemView(
        item.itemId(),
        item.state(),
        item.version(),
        item.queue(),
        item.priority(),
        item.openedAt(),
        item.closedAt(),
        item.claim(),
        item.decision(),
        item.change(),
        flagged.comment(),
        flagged.verdict(),
        flagged.findings(),
        flagged.reasons(),
        flagged.policyVersion(),
        flagged.flaggedAt(),
        item.history());
  }
}
