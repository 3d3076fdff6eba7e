package org.sauti.ingest.read;

import java.util.List;
import org.sauti.ingest.decode.SkipReason;
import org.sauti.models.Comment;
import org.sauti.models.RejectedRecord;

/**
 * What became of a record.
 *
 * @param comments in the record's order
 * @param skips one for each thing in the record that is no comment to judge
 * @param rejected null unless the record, or a comment in it, could not be read
 */
public record ReadResult(List<Comment> comments, List<SkipReason> skips, RejectedRecord rejected) {
  public ReadResult {
    comments = List.copyOf(comments);
    skips = List.copyOf(skips);
  }
}
