package org.sauti.ingest;

import java.time.InstantSource;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.sauti.ingest.deduplicate.DeduplicateComments;
import org.sauti.ingest.source.RawTopicsSource;
import org.sauti.models.Comment;
import org.sauti.models.RejectedRecord;

/** The stage as a part of a job. */
public final class IngestStage {

  /**
   * What leaves ingest.
   *
   * @param comments each version of each comment once; those of one partition stay in their order
   * @param rejected the records that could not be read
   */
  public record Output(DataStream<Comment> comments, DataStream<RejectedRecord> rejected) {}

  private IngestStage() {}

  /**
   * Reads all raw topics.
   *
   * @param kafkaProperties of the consumers, with {@code bootstrap.servers}
   * @param clock must be serialisable, as {@link InstantSource#system()} is
   * @throws IllegalArgumentException when no topic is bound
   */
  public static DataStream<IngestEvent> source(
      StreamExecutionEnvironment environment,
      IngestSettings settings,
      Map<String, String> kafkaProperties,
      InstantSource clock) {
    if (settings.bindings().isEmpty()) {
      throw new IllegalArgumentException(
          "No raw topic is bound to a platform: name at least one under ingest.sources.");
    }
    return new RawTopicsSource(settings, kafkaProperties, clock).attach(environment);
  }

  /** Takes what the source made of its records. */
  public static Output attach(DataStream<IngestEvent> events, IngestSettings settings) {
    SingleOutputStreamOperator<Comment> comments =
        events.process(new SeparateRejected()).uid("ingest-separate").name("ingest-separate");
    return new Output(
        deduplicated(comments, settings), comments.getSideOutput(SeparateRejected.REJECTED));
  }

  private static DataStream<Comment> deduplicated(
      DataStream<Comment> comments, IngestSettings settings) {
    return comments
        .keyBy(Comment::key)
        .process(new DeduplicateComments(settings.deduplicationTime()))
        .uid("ingest-deduplicate")
        .name("ingest-deduplicate");
  }
}
