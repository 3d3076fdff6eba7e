package org.sauti.sink.console;

import org.sauti.models.QueueItem;
import org.sauti.models.Refusal;
import org.sauti.sink.queue.ItemContext;
import org.sauti.sink.queue.QueueReader;

/** Items as far as somebody's limits let them see any. */
final class VisibleItems {
  private final QueueReader reader;

  VisibleItems(QueueReader reader) {
    this.reader = reader;
  }

  /**
   * The item with this id.
   *
   * @throws ProblemException when there is none, or the viewer's work does not reach it: whether it
   *     exists is not told then
   */
  QueueItem require(String itemId, Viewer viewer) {
    return reader
        .item(itemId)
        .filter(viewer::maySee)
        .orElseThrow(() -> new ProblemException(Problem.of(Refusal.NOT_FOUND)));
  }

  /**
   * The item with this id and what is known around it.
   *
   * @throws ProblemException as {@link #require}
   */
  ItemContext requireContext(String itemId, Viewer viewer) {
    return reader
        .context(itemId)
        .filter(context -> viewer.maySee(context.item()))
        .orElseThrow(() -> new ProblemException(Problem.of(Refusal.NOT_FOUND)));
  }
}
