package org.sauti.sink.console;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sauti.models.Comment;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.ThreadComment;
import org.sauti.sink.queue.ItemContext;
import org.sauti.sink.queue.PersonItems;

/**
 * What is known around an item.
 *
 * @param thread other comments of its thread, oldest first
 * @param author what its author wrote, null when nobody knows who that is
 * @param targets what is aimed at the same people
 */
record ContextView(List<ThreadLine> thread, PersonView author, List<PersonView> targets) {

  /**
   * Another comment of the thread.
   *
   * @param itemId its item, null when it was not flagged
   * @param commentId id of the comment on its platform
   * @param authorId keyed hash of the author's id, nullable
   * @param text null once the comment is deleted
   * @param occurredAt when it was written or last changed
   * @param state of its item, null without one
   * @param action what was decided, null when nothing was or the viewer must not know
   */
  record ThreadLine(
      String itemId,
      String commentId,
      String authorId,
      String text,
      Instant occurredAt,
      QueueItemState state,
      ModerationAction action) {

    static ThreadLine of(ThreadComment comment) {
      return new ThreadLine(
          null,
          comment.commentId(),
          comment.authorId(),
          comment.text(),
          comment.occurredAt(),
          null,
          null);
    }

    static ThreadLine of(QueueItem item, Viewer viewer) {
      Comment comment = item.flagged().comment();
      ItemLine line = ItemLine.of(item, viewer);
      return new ThreadLine(
          item.itemId(),
          comment.commentId(),
          comment.authorId(),
          comment.text(),
          comment.occurredAt(),
          line.state(),
          line.action());
    }
  }

  /**
   * The items of a person, or against one.
   *
   * @param id keyed hash of the person's id
   * @param open how many wait for a decision, the item itself among them
   * @param decided how many were decided
   * @param removed in how many of them it was decided to remove the comment
   * @param items others than the item itself, the latest first
   */
  record PersonView(String id, int open, int decided, int removed, List<ItemLine> items) {}

  static ContextView of(ItemContext context, Viewer viewer) {
    PersonItems author = context.author();
    return new ContextView(
        thread(context, viewer),
        author == null ? null : person(author, context.item(), viewer),
        context.targets().stream().map(target -> person(target, context.item(), viewer)).toList());
  }

  /** What the pipeline remembered, and what was flagged since, each comment once. */
  private static List<ThreadLine> thread(ItemContext context, Viewer viewer) {
    Map<String, ThreadLine> lines = new LinkedHashMap<>();
    context
        .item()
        .flagged()
        .thread()
        .forEach(comment -> lines.put(comment.commentId(), ThreadLine.of(comment)));
    context.thread().stream()
        .filter(viewer::maySee)
        .map(item -> ThreadLine.of(item, viewer))
        .forEach(line -> lines.put(line.commentId(), line));
    return lines.values().stream().sorted(Comparator.comparing(ThreadLine::occurredAt)).toList();
  }

  /** Numbers must not tell either what was decided on an item that is shown blind. */
  private static PersonView person(PersonItems person, QueueItem item, Viewer viewer) {
    boolean blind = Blindness.of(item, viewer);
    boolean removed = blind && item.decision().action() == ModerationAction.REMOVE;
    return new PersonView(
        person.personId(),
        person.open() + (blind ? 1 : 0),
        person.decided() - (blind ? 1 : 0),
        person.removed() - (removed ? 1 : 0),
        person.items().stream()
            .filter(viewer::maySee)
            .map(other -> ItemLine.of(other, viewer))
            .toList());
  }
}
