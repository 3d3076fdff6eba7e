package org.sauti.models;

import java.util.Objects;

/**
 * A comment with its verdict.
 *
 * @param comment the comment
 * @param verdict null only for a deletion, which has no text to judge
 */
public record ScoredComment(Comment comment, Verdict verdict) {
  public ScoredComment {
    Objects.requireNonNull(comment, "comment");
    if (comment.hasText() && verdict == null) {
      throw new IllegalArgumentException("a comment with a text needs a verdict");
    }
  }
}
