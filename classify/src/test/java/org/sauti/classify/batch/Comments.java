package org.sauti.classify.batch;

import java.time.Instant;
import java.util.List;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;

/** Comments for tests. */
public final class Comments {
  public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private Comments() {}

  /** A new comment with this text. */
  public static Comment written(String id, String text) {
    return comment(id, CommentEvent.CREATE, text);
  }

  /** The news that a comment is gone. */
  public static Comment deleted(String id) {
    return comment(id, CommentEvent.DELETE, null);
  }

  private static Comment comment(String id, CommentEvent event, String text) {
    return new Comment(
        "matrix",
        id,
        event,
        text,
        "a1b2",
        List.of("c3d4"),
        null,
        null,
        null,
        "en",
        null,
        NOON,
        null,
        null,
        NOON);
  }
}
