package org.sauti.sink.console;

import java.time.Instant;
import java.util.List;
import org.sauti.models.Comment;
import org.sauti.models.Finding;
import org.sauti.models.FlaggedItem;
import org.sauti.models.Harm;
import org.sauti.models.QueueItem;

/**
 * An item as a line of a list.
 *
 * @param topConfidence of the surest finding, in [0, 1]
 * @param harms of the findings, the most urgent first
 */
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
    float topConfidence,
    List<Harm> harms,
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
        (float) flagged.findings().stream().mapToDouble(Finding::confidence).max().orElse(0),
        flagged.findings().stream().map(Finding::harm).toList(),
        flagged.findings(),
        flagged.reasons());
  }
}
