package org.sauti.sink.export;

import java.util.Optional;
import java.util.Set;
import org.sauti.models.Comment;
import org.sauti.models.ItemChange;
import org.sauti.models.QueueItem;
import org.sauti.models.RuleMatch;

/**
 * What never leaves.
 *
 * @param childSafetyQueues queues whose items concern children
 * @param erased keyed hashes of the people who asked to be left out
 */
record ExportFilter(Set<String> childSafetyQueues, Set<String> erased) {
  ExportFilter {
    childSafetyQueues = Set.copyOf(childSafetyQueues);
    erased = Set.copyOf(erased);
  }

  /** Why a decided item is left out, or nothing when it may go out. */
  Optional<LeftOut> reasonAgainst(QueueItem item) {
    if (concernsChildren(item)) {
      return Optional.of(LeftOut.CHILD_SAFETY);
    }
    Comment comment = item.flagged().comment();
    if (concernsErased(comment)) {
      return Optional.of(LeftOut.ERASED);
    }
    if (item.change() == ItemChange.DELETED || !comment.hasText()) {
      return Optional.of(LeftOut.DELETED);
    }
    return Optional.empty();
  }

  /** An item that was once in such a queue stays left out, wherever it was moved. */
  private boolean concernsChildren(QueueItem item) {
    return isChildSafety(item.queue())
        || isChildSafety(item.flagged().queue())
        || item.history().stream()
            .anyMatch(event -> isChildSafety(event.queue()) || isChildSafety(event.fromQueue()))
        || (item.flagged().verdict() != null
            && item.flagged().verdict().ruleMatches().stream().anyMatch(RuleMatch::minorAtRisk));
  }

  private boolean isChildSafety(String queue) {
    return queue != null && childSafetyQueues.contains(queue);
  }

  private boolean concernsErased(Comment comment) {
    return (comment.authorId() != null && erased.contains(comment.authorId()))
        || comment.targetIds().stream().anyMatch(erased::contains);
  }
}
