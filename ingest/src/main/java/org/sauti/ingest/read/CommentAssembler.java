package org.sauti.ingest.read;

import java.time.Instant;
import java.util.List;
import org.sauti.ingest.CommentLimits;
import org.sauti.ingest.RawRecord;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.ingest.decode.RawComment;
import org.sauti.ingest.pseudonym.Pseudonymiser;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;

/** Makes a checked comment with pseudonyms of what a decoder read. */
final class CommentAssembler {
  private final CommentChecks checks;
  private final Pseudonymiser pseudonymiser;

  CommentAssembler(CommentLimits limits, Pseudonymiser pseudonymiser) {
    this.checks = new CommentChecks(limits);
    this.pseudonymiser = pseudonymiser;
  }

  /**
   * @throws DecodeException when the comment breaks a rule that holds for all platforms
   */
  Comment assemble(RawComment raw, RawRecord record) throws DecodeException {
    checks.check(raw, record);
    return new Comment(
        raw.platform(),
        WellFormedText.of(raw.commentId()),
        raw.event(),
        // What was deleted is not kept, even where the deletion repeats it.
        raw.event() == CommentEvent.DELETE ? null : WellFormedText.of(raw.text()),
        pseudonym(raw.platform(), raw.authorId()),
        targets(raw),
        present(raw.parentId()),
        present(raw.threadId()),
        present(raw.community()),
        present(raw.declaredLanguage()),
        raw.createdAt(),
        occurredAt(raw, record),
        authorCreatedAt(raw, record),
        present(raw.url()),
        record.timestamp());
  }

  /**
   * No event is younger than the record that tells of it. Without this, a producer whose clock is
   * ahead could have an edit that outlives a later deletion timed by Kafka.
   */
  private static Instant occurredAt(RawComment raw, RawRecord record) {
    Instant time = raw.occurredAt();
    return time == null || time.isAfter(record.timestamp()) ? record.timestamp() : time;
  }

  /** Left out when it cannot be true: it is not worth losing the comment for. */
  private Instant authorCreatedAt(RawComment raw, RawRecord record) {
    Instant time = raw.authorCreatedAt();
    boolean credible =
        time != null && !CommentChecks.isTooEarly(time) && !checks.isTooLate(time, record);
    return credible ? time : null;
  }

  private List<String> targets(RawComment raw) {
    return raw.targetIds().stream()
        .map(id -> pseudonym(raw.platform(), id))
        .filter(pseudonym -> pseudonym != null)
        .distinct()
        .toList();
  }

  private String pseudonym(String platform, String id) {
    String present = present(id);
    return present == null ? null : pseudonymiser.pseudonymOf(platform, present);
  }

  private static String present(String value) {
    return value == null || value.isBlank() ? null : WellFormedText.of(value);
  }
}
