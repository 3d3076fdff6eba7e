package org.sauti.sink.console;

import java.time.Instant;
import java.util.List;
import org.sauti.models.Comment;
import org.sauti.models.Finding;
import org.sauti.models.FlaggedItem;
import org.sauti.models.QueueItem;

/** An item as a line of a list. */
record ItemLine(
    String id,
    long version,
    String queue,
    float priority,
    Instant openedAt,
    String platform,
    String community,
    String language,
    String text,
    List<Finding> findings,
    List<String> reasons) {

  static ItemLine of(QueueItem item) {
    FlaggedItem flagged = item.flagged();
    Comment comment = flagged.comment();
    return new ItemLine(
        item.itemId(),
        item.version(),
        item.queue(),
        item.priority(),
        item.openedAt(),
        comment.platform(),
        comment.community(),
        flagged.verdict().language(),
        comment.text(),
        flagged.findings(),
        flagged.reasons());
  }
}
