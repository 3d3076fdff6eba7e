package org.sauti.ingest;

import org.sauti.models.Comment;
import org.sauti.models.RejectedRecord;

/**
 * What a source makes of a record: a comment, or a rejected record. Exactly one is not null.
 *
 * @param comment nullable
 * @param rejected nullable
 */
public record IngestEvent(Comment comment, RejectedRecord rejected) {
  public IngestEvent {
    if ((comment == null) == (rejected == null)) {
      throw new IllegalArgumentException("either comment or rejected must be null, and not both");
    }
  }

  public static IngestEvent of(Comment comment) {
    return new IngestEvent(comment, null);
  }

  public static IngestEvent of(RejectedRecord rejected) {
    return new IngestEvent(null, rejected);
  }
}
