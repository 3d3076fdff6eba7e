package org.sauti.ingest.read;

import java.time.Instant;
import org.sauti.ingest.CommentLimits;
import org.sauti.ingest.RawRecord;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.ingest.decode.RawComment;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;

/** What must hold for a comment of any platform. */
final class CommentChecks {
  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

  private final CommentLimits limits;

  CommentChecks(CommentLimits limits) {
    this.limits = limits;
  }

  /**
   * @throws DecodeException naming the first thing that does not hold
   */
  void check(RawComment comment, RawRecord record) throws DecodeException {
    if (comment.commentId().isBlank()) {
      throw new DecodeException(RejectCode.MISSING_ID, "the comment's id is blank");
    }
    if (comment.event() != CommentEvent.DELETE) {
      checkText(comment.text(), comment.event());
    }
    checkTime(comment.createdAt(), "the time of writing", record);
    checkTime(comment.occurredAt(), "the time of the event", record);
  }

  /** An edit may take all words away: then there is nothing left to flag. */
  private void checkText(String text, CommentEvent event) throws DecodeException {
    if (text == null || (text.isBlank() && event == CommentEvent.CREATE)) {
      throw new DecodeException(RejectCode.MISSING_TEXT, "the comment's text is missing or blank");
    }
    if (Utf8Length.exceeds(text, limits.maxTextBytes())) {
      throw new DecodeException(
          RejectCode.TEXT_TOO_LONG,
          "the comment's text has over " + limits.maxTextBytes() + " bytes of UTF-8");
    }
  }

  private void checkTime(Instant time, String what, RawRecord record) throws DecodeException {
    if (time == null) {
      return;
    }
    if (isTooEarly(time)) {
      throw new DecodeException(RejectCode.INVALID_VALUE, what + " is before the year 0");
    }
    if (isTooLate(time, record)) {
      throw new DecodeException(
          RejectCode.FUTURE_TIMESTAMP,
          what
              + " is more than "
              + limits.allowedSkew().toSeconds()
              + " s after the record's own time");
    }
  }

  /** Whether a time is so early that it does not fit where times are stored. */
  static boolean isTooEarly(Instant time) {
    return time.isBefore(EARLIEST);
  }

  /** Whether a time is later than the record that tells it, beyond what clocks may differ. */
  boolean isTooLate(Instant time, RawRecord record) {
    return time.isAfter(record.timestamp().plus(limits.allowedSkew()));
  }
}
