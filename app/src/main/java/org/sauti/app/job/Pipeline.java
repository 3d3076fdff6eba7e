package org.sauti.app.job;

import java.time.InstantSource;
import java.util.Locale;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.sauti.app.config.SautiConfig;
import org.sauti.classify.ClassifyStage;
import org.sauti.enrich.EnrichStage;
import org.sauti.enrich.policy.Policy;
import org.sauti.ingest.IngestEvent;
import org.sauti.ingest.IngestStage;
import org.sauti.models.Comment;
import org.sauti.models.ControlCommand;
import org.sauti.models.RejectedRecord;
import org.sauti.models.ScoredComment;
import org.sauti.models.Stage;
import org.sauti.models.Topics;
import org.sauti.models.wire.Wire;
import org.sauti.sink.SinkSettings;
import org.sauti.sink.SinkStage;

/**
 * Composes the stages into a job. Production, the demo and the tests share this: they differ in
 * configuration only.
 */
public final class Pipeline {
  private final StreamExecutionEnvironment environment;
  private final SautiConfig config;
  private final SinkSettings sink;

  private Pipeline(StreamExecutionEnvironment environment, SautiConfig config, Part part) {
    this.environment = environment;
    this.config = config;
    this.sink = sink(config.sink(), part);
  }

  /**
   * Adds the job to an environment, which still has to be executed.
   *
   * @param policy decides what moderators see
   * @param part what of the pipeline the job runs
   */
  public static void attach(
      StreamExecutionEnvironment environment, SautiConfig config, Policy policy, Part part) {
    Pipeline pipeline = new Pipeline(environment, config, part);
    switch (part) {
      case ALL -> pipeline.all(policy);
      case INGEST -> pipeline.ingestOnly();
      case CLASSIFY -> pipeline.classifyOnly();
      case ENRICH -> pipeline.enrichOnly(policy);
    }
  }

  /** Two jobs with the same transactional ids would fence each other off. */
  private static SinkSettings sink(SinkSettings settings, Part part) {
    return new SinkSettings(
        settings.bootstrapServers(),
        settings.kafkaProperties(),
        settings.guarantee(),
        settings.transactionalIdPrefix() + "-" + part.name().toLowerCase(Locale.ROOT),
        settings.topics());
  }

  private void all(Policy policy) {
    IngestStage.Output ingested = ingest();
    // Comments that could not be judged come back through this topic when they are replayed.
    WireSource.Output<Comment> replayed = comments();
    WireSource.Output<ControlCommand> control = control();
    ClassifyStage.Output classified =
        ClassifyStage.attach(
            ingested.comments().union(replayed.values()), control.values(), config.classify());
    reject(
        ingested.rejected().union(replayed.rejected(), control.rejected(), classified.rejected()));
    if (config.writesScored()) {
      SinkStage.writeScored(classified.scored(), sink);
    }
    flag(classified.scored(), policy);
  }

  private void ingestOnly() {
    IngestStage.Output ingested = ingest();
    SinkStage.writeComments(ingested.comments(), sink);
    reject(ingested.rejected());
  }

  private void classifyOnly() {
    WireSource.Output<Comment> comments = comments();
    WireSource.Output<ControlCommand> control = control();
    ClassifyStage.Output classified =
        ClassifyStage.attach(comments.values(), control.values(), config.classify());
    SinkStage.writeScored(classified.scored(), sink);
    reject(comments.rejected().union(control.rejected(), classified.rejected()));
  }

  private void enrichOnly(Policy policy) {
    WireSource.Output<ScoredComment> scored =
        WireSource.attach(
            environment,
            Topics.SCORED.name(),
            "sauti-enrich",
            config.kafka().clientProperties(),
            config.ingest().eventTime(),
            Stage.ENRICH,
            ScoredComment.class,
            bytes -> Wire.SCORED_COMMENT.decode(bytes));
    reject(scored.rejected());
    flag(scored.values(), policy);
  }

  private IngestStage.Output ingest() {
    DataStream<IngestEvent> events =
        IngestStage.source(
            environment, config.ingest(), config.kafka().clientStrings(), InstantSource.system());
    return IngestStage.attach(events, config.ingest());
  }

  private WireSource.Output<Comment> comments() {
    return WireSource.attach(
        environment,
        Topics.COMMENTS.name(),
        "sauti-classify",
        config.kafka().clientProperties(),
        config.ingest().eventTime(),
        Stage.CLASSIFY,
        Comment.class,
        bytes -> Wire.COMMENT.decode(bytes));
  }

  /** The commands that there are, and those that will come; read by one subtask, in their order. */
  private WireSource.Output<ControlCommand> control() {
    return WireSource.attachWhole(
        environment,
        Topics.CONTROL.name(),
        "sauti-control",
        config.kafka().clientProperties(),
        Stage.CLASSIFY,
        ControlCommand.class,
        bytes -> Wire.CONTROL_COMMAND.decode(bytes));
  }

  private void flag(DataStream<ScoredComment> scored, Policy policy) {
    SinkStage.writeFlagged(EnrichStage.attach(scored, policy, config.enrich()), sink);
  }

  private void reject(DataStream<RejectedRecord> rejected) {
    SinkStage.writeRejected(rejected, sink);
  }
}
