package org.sauti.benchmarks.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.sauti.benchmarks.result.CpuTime;
import org.sauti.benchmarks.result.Rate;
import org.sauti.classify.Classifier;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.TextInput;
import org.sauti.models.Comment;

/** The text path and the model alone: threads that judge batches of texts, without Flink. */
public final class BareText {
  private final Classifier classifier;
  private final List<List<TextInput>> batches = new ArrayList<>();

  /**
   * @param classifier shared by the threads, as subtasks share its model
   * @param comments whose texts are judged in turn, a multiple of the batch size
   * @param batchSize texts in a batch
   */
  public BareText(Classifier classifier, List<Comment> comments, int batchSize) {
    this.classifier = classifier;
    for (int start = 0; start + batchSize <= comments.size(); start += batchSize) {
      batches.add(
          comments.subList(start, start + batchSize).stream()
              .map(comment -> new TextInput(comment.text(), comment.declaredLanguage()))
              .toList());
    }
  }

  /**
   * Judges on several threads for a while.
   *
   * @param warmUp time before the clock starts
   * @param measured time while it runs
   * @return texts of all threads together
   */
  public Rate rate(int threads, Duration warmUp, Duration measured) throws Exception {
    // Loads what is loaded on first use, however long that takes.
    classifier.classify(batches.get(0));
    LongAdder judged = new LongAdder();
    long start = System.nanoTime() + warmUp.toNanos();
    long end = start + measured.toNanos();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int first = thread * batches.size() / threads;
        running.add(workers.submit(() -> judge(first, end, judged)));
      }
      TimeUnit.NANOSECONDS.sleep(start - System.nanoTime());
      long before = judged.sum();
      long from = System.nanoTime();
      long cpuFrom = CpuTime.nanos();
      TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
      Rate rate =
          Rate.of(judged.sum() - before, System.nanoTime() - from, CpuTime.nanos() - cpuFrom);
      for (Future<?> worker : running) {
        worker.get();
      }
      return rate;
    } finally {
      workers.shutdownNow();
    }
  }

  private void judge(int first, long end, LongAdder judged) {
    for (int turn = first; System.nanoTime() < end; turn++) {
      List<TextInput> batch = batches.get(turn % batches.size());
      if (classifier.classify(batch).stream().anyMatch(Outcome.Failure.class::isInstance)) {
        throw new IllegalStateException("a text of the corpus could not be judged");
      }
      judged.add(batch.size());
    }
  }
}
