package org.sauti.sink.console;

import java.time.Instant;
import java.util.List;
import org.sauti.models.Comment;
import org.sauti.models.Decision;
import org.sauti.models.Finding;
import org.sauti.models.FlaggedItem;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;

/**
 * An item as a line of a list.
 *
 * @param action what was decided, null when nothing was or the viewer must not know
 * @param topConfidence of the surest finding, in [0, 1]
 * @param harms of the findings, the most urgent first
 */
record ItemLine(
    String id,
    QueueItemState state,
    ModerationAction action,
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

  static ItemLine of(QueueItem item, Viewer viewer) {
    boolean blind = Blindness.of(item, viewer);
    Decision decision = blind ? null : item.decision();
    FlaggedItem flagged = item.flagged();
    Comment comment = flagged.comment();
    return new ItemLine(
        item.itemId(),
        blind ? QueueItemState.OPEN : item.state(),
        decision == null ? null : decision.action(),
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
