package org.sauti.ingest.sauti;

import org.sauti.ingest.RawRecord;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.ingest.decode.DecodeOutput;
import org.sauti.ingest.decode.RawComment;
import org.sauti.ingest.read.RecordFormat;
import org.sauti.models.Comment;
import org.sauti.models.RejectCode;
import org.sauti.models.wire.MalformedRecordException;
import org.sauti.models.wire.Wire;

/**
 * Sauti Avro: a Comment in single-object encoding whose author and targets still have the
 * platform's own ids. They are replaced here, as everywhere in ingest; the time of receipt that the
 * record claims is ignored.
 */
public final class SautiAvroFormat implements RecordFormat {
  private final KnownPlatforms platforms;

  public SautiAvroFormat(KnownPlatforms platforms) {
    this.platforms = platforms;
  }

  @Override
  public void read(RawRecord record, DecodeOutput output) throws DecodeException {
    Comment comment = decode(record.value());
    RawComment.Builder raw =
        RawComment.builder(
                platforms.require(comment.platform()), comment.commentId(), comment.event())
            .text(comment.text())
            .authorId(comment.authorId())
            .parentId(comment.parentId())
            .threadId(comment.threadId())
            .community(comment.community())
            .declaredLanguage(comment.declaredLanguage())
            .createdAt(comment.createdAt())
            .occurredAt(comment.occurredAt())
            .authorCreatedAt(comment.authorCreatedAt())
            .url(comment.url());
    comment.targetIds().forEach(raw::target);
    output.comment(raw.build());
  }

  private static Comment decode(byte[] value) throws DecodeException {
    try {
      return Wire.COMMENT.decode(value);
    } catch (MalformedRecordException | UnsupportedOperationException e) {
      // The latter is how Avro refuses a length that no array can have.
      throw new DecodeException(
          RejectCode.MALFORMED_AVRO, "the value is no complete Comment of a known schema");
    }
  }
}
