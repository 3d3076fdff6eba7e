package org.sauti.classify.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sauti.models.Comment;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;
import org.sauti.models.Stage;
import org.sauti.models.Topics;
import org.sauti.models.wire.Wire;

/** Makes the dead letter of a comment that could not be judged. */
final class UnscorableComment {
  // The comment may never have been in the topic: it is where a replay belongs.
  private static final int NO_PARTITION = -1;
  private static final long NO_OFFSET = -1;

  private UnscorableComment() {}

  /** The comment as its topic holds it, ready to be replayed there. */
  static RejectedRecord rejected(Comment comment, String reason) {
    return new RejectedRecord(
        RejectCode.SCORING_FAILED,
        reason + ": " + RejectCode.SCORING_FAILED.remedy(),
        Stage.CLASSIFY,
        comment.platform(),
        Topics.COMMENTS.name(),
        NO_PARTITION,
        NO_OFFSET,
        comment.receivedAt(),
        comment.key().getBytes(StandardCharsets.UTF_8),
        Wire.COMMENT.encode(comment),
        List.of());
  }
}
