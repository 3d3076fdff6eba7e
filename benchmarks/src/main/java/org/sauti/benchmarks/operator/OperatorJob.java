package org.sauti.benchmarks.operator;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.sauti.benchmarks.result.Rate;
import org.sauti.classify.ClassifySettings;
import org.sauti.classify.ClassifyStage;
import org.sauti.classify.model.BatchLimits;
import org.sauti.models.Comment;

/** The classify stage in a Flink job with one subtask: comments in, verdicts thrown away. */
public final class OperatorJob {
  // Batches are full, never early, so that they are the batches of the bare loop.
  private static final long BATCH_MILLIS = TimeUnit.HOURS.toMillis(1);

  private final Path model;
  private final List<String> texts;

  /**
   * @param model folder of the model
   * @param batches texts, batch by batch
   */
  public OperatorJob(Path model, List<List<String>> batches) {
    this.model = model;
    this.texts = batches.stream().flatMap(List::stream).toList();
  }

  /**
   * Runs a job.
   *
   * @param warmUp batches before the clock starts
   * @param measured batches while it runs
   * @return texts
   */
  public Rate rate(int warmUp, int measured) throws Exception {
    long before = (long) warmUp * TokenBatches.TEXTS;
    long counted = (long) measured * TokenBatches.TEXTS;
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
    DataStream<Comment> comments =
        environment.fromSequence(0, before + counted - 1).map(new NumberedComment(texts));
    ClassifySettings settings =
        new ClassifySettings(
            model.toString(),
            TokenBatches.TEXTS,
            BATCH_MILLIS,
            BatchLimits.DEFAULT,
            null,
            null,
            false);
    ClassifyStage.attach(comments, settings)
        .scored()
        .map(new Stopwatch(before, counted))
        .sinkTo(new DiscardingSink<>());
    JobExecutionResult result = environment.execute("operator benchmark");
    return Rate.of(
        counted,
        between(Stopwatch.START, Stopwatch.END, result),
        between(Stopwatch.CPU_START, Stopwatch.CPU_END, result));
  }

  private static long between(String start, String end, JobExecutionResult result) {
    return result.<Long>getAccumulatorResult(end) - result.<Long>getAccumulatorResult(start);
  }
}
