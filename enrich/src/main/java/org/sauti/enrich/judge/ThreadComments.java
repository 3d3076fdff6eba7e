package org.sauti.enrich.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.ThreadComment;

/** What is remembered of a thread, for a moderator to understand a later comment by. */
public final class ThreadComments {
  /** Longer comments are cut: they are shown beside another one, not judged. */
  static final int MAX_CHARS = 500;

  private static final String CUT = "…";

  private ThreadComments() {}

  /**
   * The comments that stood before this one.
   *
   * @param known of the thread, oldest first
   */
  public static List<ThreadComment> before(List<ThreadComment> known, Comment comment) {
    return known.stream()
        .filter(other -> !other.commentId().equals(comment.commentId()))
        .filter(other -> !other.occurredAt().isAfter(comment.occurredAt()))
        .toList();
  }

  /**
   * What to remember once a comment was written, edited or deleted.
   *
   * @param known of the thread, oldest first
   * @param limit remembers at most so many, the latest
   */
  public static List<ThreadComment> after(List<ThreadComment> known, Comment comment, int limit) {
    List<ThreadComment> comments = new ArrayList<>(known);
    comments.removeIf(other -> other.commentId().equals(comment.commentId()));
    if (comment.event() != CommentEvent.DELETE) {
      comments.add(
          new ThreadComment(
              comment.commentId(), comment.authorId(), cut(comment.text()), comment.occurredAt()));
      comments.sort(Comparator.comparing(ThreadComment::occurredAt));
    }
    return List.copyOf(comments.subList(Math.max(0, comments.size() - limit), comments.size()));
  }

  private static String cut(String text) {
    if (text.length() <= MAX_CHARS) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_CHARS - 1));
    return text.substring(0, splitsPair ? MAX_CHARS - 1 : MAX_CHARS) + CUT;
  }
}
