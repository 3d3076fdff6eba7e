package org.sauti.sink;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSink;
import org.apache.flink.util.function.SerializableFunction;
import org.apache.flink.util.function.SerializableSupplier;
import org.sauti.models.Comment;
import org.sauti.models.FlaggedItem;
import org.sauti.models.RejectedRecord;
import org.sauti.models.ScoredComment;
import org.sauti.models.Topic;
import org.sauti.models.Topics;

/** Writes the pipeline's results to their topics. */
public final class SinkStage {
  private SinkStage() {}

  /** Ends a job: flagged items and dead letters go to their topics. */
  public static void attach(
      DataStream<FlaggedItem> flagged, DataStream<RejectedRecord> rejected, SinkSettings settings) {
    writeFlagged(flagged, settings);
    writeRejected(rejected, settings);
  }

  /** Writes flagged items, keyed by item. */
  public static DataStreamSink<FlaggedItem> writeFlagged(
      DataStream<FlaggedItem> flagged, SinkSettings settings) {
    String name = settings.topics().flagged();
    return write(
        "flagged", flagged, () -> Topics.FLAGGED.named(name), FlaggedItem::itemId, settings);
  }

  /** Writes dead letters, keyed by where they came from. */
  public static DataStreamSink<RejectedRecord> writeRejected(
      DataStream<RejectedRecord> rejected, SinkSettings settings) {
    String name = settings.topics().rejected();
    return write(
        "rejected",
        rejected,
        () -> Topics.REJECTED.named(name),
        RejectedRecord::position,
        settings);
  }

  /** Writes all comments with their scores, keyed by comment; for those who want them. */
  public static DataStreamSink<ScoredComment> writeScored(
      DataStream<ScoredComment> scored, SinkSettings settings) {
    String name = settings.topics().scored();
    return write(
        "scored",
        scored,
        () -> Topics.SCORED.named(name),
        comment -> comment.comment().key(),
        settings);
  }

  /** Writes comments as ingest made them, keyed by comment; for one job a stage. */
  public static DataStreamSink<Comment> writeComments(
      DataStream<Comment> comments, SinkSettings settings) {
    String name = settings.topics().comments();
    return write("comments", comments, () -> Topics.COMMENTS.named(name), Comment::key, settings);
  }

  private static <V> DataStreamSink<V> write(
      String what,
      DataStream<V> values,
      SerializableSupplier<Topic<String, V>> topic,
      SerializableFunction<V, String> keyOf,
      SinkSettings settings) {
    return values
        .sinkTo(
            KafkaSinks.sink(
                topic,
                keyOf,
                settings.producerProperties(),
                settings.guarantee(),
                settings.transactionalIdPrefix() + "-" + what))
        .name("sink: " + what)
        .uid("sink-" + what);
  }
}
