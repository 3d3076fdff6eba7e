package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

import java.time.Instant;
import java.util.Objects;

/**
 * A comment of the same thread, for a moderator to understand another one by.
 *
 * @param commentId id of the comment on its platform
 * @param authorId keyed hash of the author's id, nullable
 * @param text plain text
 * @param occurredAt when it was written or last edited
 */
public record ThreadComment(String commentId, String authorId, String text, Instant occurredAt) {
  public ThreadComment {
    notBlank(commentId, "commentId");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(occurredAt, "occurredAt");
  }
}
