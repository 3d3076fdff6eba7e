package org.sauti.ingest.deduplicate;

import java.time.Instant;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;

/**
 * All that is remembered of a comment. A record of public simple types, so that Flink can store it
 * and later versions of Sauti can add to it.
 *
 * @param occurredAt time of the latest event
 * @param text fingerprint of the latest text
 * @param deleted whether the latest event was its deletion
 */
public record LatestVersion(Instant occurredAt, TextFingerprint text, boolean deleted) {

  static LatestVersion of(Comment comment) {
    return new LatestVersion(
        comment.occurredAt(),
        TextFingerprint.of(comment.text()),
        comment.event() == CommentEvent.DELETE);
  }

  boolean isOlderThan(LatestVersion other) {
    return occurredAt.isBefore(other.occurredAt);
  }

  /** Whether nobody who reads the comment could tell the two apart. */
  boolean looksLike(LatestVersion other) {
    return deleted == other.deleted && text.equals(other.text);
  }
}
