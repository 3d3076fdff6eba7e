package org.sauti.benchmarks.pipeline;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.apache.flink.core.execution.JobClient;
import org.sauti.app.config.SautiConfig;
import org.sauti.sink.QueueService;

/** Sends comments at a steady rate through the job and the queue, and times what comes out. */
public final class LatencyRun {
  /** After so long without an item, what was sent has come out. */
  private static final Duration SETTLED = Duration.ofSeconds(5);

  private static final int SIGNIFICANT_DIGITS = 3;

  private final Setup setup;
  private final Corpus corpus;
  private final double recordsPerSecond;

  public LatencyRun(Setup setup, Corpus corpus, double recordsPerSecond) {
    this.setup = setup;
    this.corpus = corpus;
    this.recordsPerSecond = recordsPerSecond;
  }

  /**
   * What came of it.
   *
   * @param micros from when a comment was due to be sent until its item was visible in the queue
   * @param sentPerSecond the rate that was really sent
   */
  public record Result(Histogram micros, double sentPerSecond) {}

  /**
   * Runs once.
   *
   * @param warmUp time before comments count
   * @param measured time during which they do
   */
  public Result run(String name, Duration warmUp, Duration measured) throws Exception {
    SautiConfig config = setup.config(name);
    InputTopic.open(setup.bootstrapServers()).close();
    JobClient job = Jobs.whole(config);
    try (QueueService queue = QueueService.start(config.queue());
        InputTopic input = InputTopic.open(setup.bootstrapServers())) {
      Result result = send(config, input, warmUp, measured);
      if (queue.stopped().isDone() || job.getJobStatus().get().isTerminalState()) {
        throw new IllegalStateException("the job or the queue stopped: see the log for the cause");
      }
      return result;
    } finally {
      Jobs.stop(job);
    }
  }

  private Result send(SautiConfig config, InputTopic input, Duration warmUp, Duration measured)
      throws InterruptedException {
    long first = Math.round(warmUp.toMillis() * recordsPerSecond / 1_000);
    long count = first + Math.round(measured.toMillis() * recordsPerSecond / 1_000);
    Histogram micros = new Histogram(SIGNIFICANT_DIGITS);
    OpenLoop timetable = new OpenLoop(recordsPerSecond);
    try (OpenedItems items =
        OpenedItems.follow(
            config.kafka(),
            (number, nanos) -> {
              if (number >= first) {
                micros.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos - timetable.due(number)));
              }
            })) {
      for (long number = 0; number < count; number++) {
        timetable.await(number);
        input.send(corpus.comment(number));
      }
      double seconds =
          (double) (System.nanoTime() - timetable.due(0)) / TimeUnit.SECONDS.toNanos(1);
      while (items.quietNanos() < SETTLED.toNanos()) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      return new Result(micros, count / seconds);
    }
  }
}
