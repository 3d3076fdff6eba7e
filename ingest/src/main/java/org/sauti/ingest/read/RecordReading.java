package org.sauti.ingest.read;

import java.util.ArrayList;
import java.util.List;
import org.sauti.ingest.RawRecord;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.ingest.decode.DecodeOutput;
import org.sauti.ingest.decode.RawComment;
import org.sauti.ingest.decode.SkipReason;
import org.sauti.models.Comment;
import org.sauti.models.RejectedRecord;
import org.sauti.models.Stage;

/**
 * Collects what is found in one record. Nothing is handed on before the whole record is read: a
 * failure further down the stream must not look like a failure to read.
 */
final class RecordReading implements DecodeOutput {
  private final RawRecord record;
  private final CommentAssembler assembler;
  private final List<Comment> comments = new ArrayList<>(1);
  private final List<SkipReason> skips = new ArrayList<>(0);
  private final List<DecodeException> rejections = new ArrayList<>(0);

  RecordReading(RawRecord record, CommentAssembler assembler) {
    this.record = record;
    this.assembler = assembler;
  }

  @Override
  public void comment(RawComment comment) {
    try {
      comments.add(assembler.assemble(comment, record));
    } catch (DecodeException e) {
      reject(e);
    }
  }

  @Override
  public void skip(SkipReason reason) {
    skips.add(reason);
  }

  @Override
  public void reject(DecodeException rejection) {
    rejections.add(rejection);
  }

  ReadResult result(String platform) {
    return new ReadResult(comments, skips, rejections.isEmpty() ? null : rejected(platform));
  }

  /** One for the whole record, because it is the record that is replayed after a fix. */
  private RejectedRecord rejected(String platform) {
    DecodeException first = rejections.get(0);
    String message =
        rejections.size() == 1
            ? first.getMessage()
            : first.getMessage() + " (and " + (rejections.size() - 1) + " more in this record)";
    return new RejectedRecord(
        first.code(),
        message,
        Stage.INGEST,
        platform,
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.key(),
        record.value(),
        record.headers());
  }
}
