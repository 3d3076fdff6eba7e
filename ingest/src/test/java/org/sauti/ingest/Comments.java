package org.sauti.ingest;

import java.time.Instant;
import java.util.List;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;

/** Comments as ingest makes them. */
public final class Comments {
  private Comments() {}

  public static Comment created(String id, String text, Instant occurredAt) {
    return comment(id, CommentEvent.CREATE, text, occurredAt);
  }

  public static Comment edited(String id, String text, Instant occurredAt) {
    return comment(id, CommentEvent.EDIT, text, occurredAt);
  }

  public static Comment deleted(String id, Instant occurredAt) {
    return comment(id, CommentEvent.DELETE, null, occurredAt);
  }

  private static Comment comment(String id, CommentEvent event, String text, Instant occurredAt) {
    return new Comment(
        "bluesky",
        id,
        event,
        text,
        "a1b2",
        List.of("c3d4"),
        null,
        null,
        null,
        "sw",
        null,
        occurredAt,
        null,
        null,
        RawRecords.NOON);
  }
}
