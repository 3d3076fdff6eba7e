package org.sauti.benchmarks.load;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How the service answered, by status. Safe to share between threads. */
public final class StatusCounts {
  private static final int SERVER_ERROR = 500;

  private final Map<Integer, Long> counts = new ConcurrentHashMap<>();

  void count(int status) {
    counts.merge(status, 1L, Long::sum);
  }

  /** How many answers there were by their status. */
  public SortedMap<Integer, Long> all() {
    return new TreeMap<>(counts);
  }

  /** How many answers were of the kind that a service should never give. */
  public long failures() {
    return all().tailMap(SERVER_ERROR).values().stream().mapToLong(Long::longValue).sum();
  }
}
