package org.sauti.sink.queue;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/**
 * Asks everybody who has a part of the queues at once. Where the writer of a partition does not
 * answer, its stand-ins are asked.
 */
final class FanOut {
  private final Executor executor;

  /**
   * @param executor asks other instances while the caller waits
   */
  FanOut(Executor executor) {
    this.executor = executor;
  }

  /**
   * Asks for each partition exactly once.
   *
   * @param readers who can read each partition, the best first
   * @param query asks one reader for some partitions
   * @return the answers, in no order
   * @throws QueueUnavailableException when nobody answers for a partition
   */
  <T> List<T> ask(
      Map<Integer, List<PartitionReader>> readers,
      BiFunction<PartitionReader, Set<Integer>, T> query) {
    List<T> answers = new ArrayList<>();
    Set<Integer> open = new TreeSet<>(readers.keySet());
    QueueUnavailableException failure = null;
    for (int attempt = 0; !open.isEmpty(); attempt++) {
      Map<PartitionReader, Set<Integer>> asked = new IdentityHashMap<>();
      for (int partition : open) {
        List<PartitionReader> candidates = readers.get(partition);
        if (attempt == candidates.size()) {
          throw failure;
        }
        asked.computeIfAbsent(candidates.get(attempt), reader -> new TreeSet<>()).add(partition);
      }
      Map<Set<Integer>, CompletableFuture<T>> pending = start(asked, query);
      for (Map.Entry<Set<Integer>, CompletableFuture<T>> answer : pending.entrySet()) {
        try {
          answers.add(answer.getValue().join());
          open.removeAll(answer.getKey());
        } catch (CompletionException e) {
          failure = unavailable(e);
        }
      }
    }
    return answers;
  }

  /** The last of them is asked by the caller itself: mostly there is only one. */
  private <T> Map<Set<Integer>, CompletableFuture<T>> start(
      Map<PartitionReader, Set<Integer>> asked,
      BiFunction<PartitionReader, Set<Integer>, T> query) {
    Map<Set<Integer>, CompletableFuture<T>> pending = new IdentityHashMap<>();
    int left = asked.size();
    for (Map.Entry<PartitionReader, Set<Integer>> one : asked.entrySet()) {
      left--;
      Executor by = left == 0 ? Runnable::run : executor;
      pending.put(
          one.getValue(),
          CompletableFuture.supplyAsync(() -> query.apply(one.getKey(), one.getValue()), by));
    }
    return pending;
  }

  /** Whatever else went wrong is the caller's to hear. */
  private static QueueUnavailableException unavailable(CompletionException failure) {
    if (failure.getCause() instanceof QueueUnavailableException) {
      return (QueueUnavailableException) failure.getCause();
    }
    if (failure.getCause() instanceof RuntimeException) {
      throw (RuntimeException) failure.getCause();
    }
    throw failure;
  }
}
