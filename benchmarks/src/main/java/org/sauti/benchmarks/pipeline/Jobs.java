package org.sauti.benchmarks.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.sauti.app.config.SautiConfig;
import org.sauti.app.job.LocalFlink;
import org.sauti.app.job.Part;
import org.sauti.app.job.SautiJob;
import org.sauti.app.kafka.TopicSetup;
import org.sauti.models.Comment;
import org.sauti.models.Topics;
import org.sauti.sink.KafkaSinks;

/** Starts the jobs that are compared. */
public final class Jobs {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String PASSED = "benchmark.passed";

  private Jobs() {}

  /** The whole job of production, from raw topics to flagged items. */
  public static JobClient whole(SautiConfig config) throws Exception {
    StreamExecutionEnvironment environment =
        LocalFlink.environment(config.flink(), new Configuration());
    SautiJob.prepare(environment, config, Part.ALL);
    return started(environment, "whole job");
  }

  /**
   * The least that a job of this kind can do: decodes comments and writes them to another topic,
   * with the same client settings, checkpoints and guarantee as the whole job.
   */
  public static JobClient passThrough(SautiConfig config) throws Exception {
    TopicSetup.ensure(config.kafka(), List.of(PASSED));
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment = LocalFlink.environment(config.flink(), settings);
    environment.setParallelism(config.flink().parallelism());
    environment.enableCheckpointing(
        config.flink().checkpointInterval().toMillis(), CheckpointingMode.EXACTLY_ONCE);
    String group = config.ingest().consumer().groupId();
    Properties kafka = config.kafka().clientProperties();
    KafkaSource<Comment> source =
        KafkaSource.<Comment>builder()
            .setProperties(kafka)
            .setTopics(Setup.INPUT)
            .setGroupId(group)
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(new CommentDecoder())
            .build();
    environment
        .fromSource(source, WatermarkStrategy.noWatermarks(), "source")
        .sinkTo(
            KafkaSinks.sink(
                () -> Topics.COMMENTS.named(PASSED),
                Comment::key,
                kafka,
                config.sink().guarantee(),
                group));
    return started(environment, "pass-through");
  }

  /** Stops a job at once. */
  public static void stop(JobClient job) throws Exception {
    job.cancel().get();
  }

  private static JobClient started(StreamExecutionEnvironment environment, String name)
      throws Exception {
    JobClient job = environment.executeAsync(name);
    try {
      LocalFlink.awaitRunning(job, PATIENCE);
    } catch (RuntimeException e) {
      throw new IOException("the " + name + " did not start", e);
    }
    return job;
  }
}
