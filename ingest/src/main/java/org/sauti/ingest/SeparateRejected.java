package org.sauti.ingest;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.sauti.models.Comment;
import org.sauti.models.RejectedRecord;

/** Comments go on; rejected records go aside. */
final class SeparateRejected extends ProcessFunction<IngestEvent, Comment> {
  static final OutputTag<RejectedRecord> REJECTED =
      new OutputTag<>("rejected", TypeInformation.of(RejectedRecord.class));

  private static final long serialVersionUID = 1L;

  @Override
  public void processElement(IngestEvent event, Context context, Collector<Comment> comments) {
    if (event.comment() == null) {
      context.output(REJECTED, event.rejected());
    } else {
      comments.collect(event.comment());
    }
  }
}
