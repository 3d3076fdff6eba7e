package org.sauti.app.zoo;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.sauti.app.terminal.ProgressLine;

/** Does the same to many texts on all cores, in chunks, and tells how long one thread needs. */
final class TimedJudging {
  // As many as the job judges together.
  private static final int CHUNK = 64;

  private final PrintWriter terminal;

  /**
   * @param terminal where to draw the progress, null when nobody watches
   */
  TimedJudging(PrintWriter terminal) {
    this.terminal = terminal;
  }

  /**
   * What came out.
   *
   * @param <T> type of a result
   * @param results in the order of the texts
   * @param nanos of processor time that the threads needed, added up
   */
  record Timed<T>(List<T> results, long nanos) {}

  /**
   * @param what what is done, for the progress
   * @param judge gives one result for each text of a chunk, in order
   */
  <S, T> Timed<T> run(String what, List<S> texts, Function<List<S>, List<T>> judge)
      throws InterruptedException {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try (ProgressLine progress =
        new ProgressLine(terminal, "texts " + what, texts.size(), System::nanoTime)) {
      List<Future<Timed<T>>> chunks = new ArrayList<>();
      for (int start = 0; start < texts.size(); start += CHUNK) {
        List<S> chunk = texts.subList(start, Math.min(texts.size(), start + CHUNK));
        chunks.add(workers.submit(() -> timed(chunk, judge)));
      }
      List<T> results = new ArrayList<>(texts.size());
      long nanos = 0;
      for (Future<Timed<T>> chunk : chunks) {
        Timed<T> done = chunk.get();
        results.addAll(done.results());
        nanos += done.nanos();
        progress.done(results.size());
      }
      return new Timed<>(results, nanos);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a chunk could not be judged", e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private static <S, T> Timed<T> timed(List<S> chunk, Function<List<S>, List<T>> judge) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    List<T> results = judge.apply(chunk);
    return new Timed<>(results, threads.getCurrentThreadCpuTime() - start);
  }
}
