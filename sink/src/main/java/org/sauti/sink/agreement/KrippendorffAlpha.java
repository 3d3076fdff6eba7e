package org.sauti.sink.agreement;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha for nominal data: agreement beyond chance of any number of observers, with
 * missing values. 1 is full agreement, 0 is what chance gives, less is systematic disagreement.
 *
 * <p>Follows K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of
 * Pennsylvania, 2011: with the coincidences o of values c and k, and their totals n,
 *
 * <pre>
 * alpha = 1 - (n - 1) * (sum of o(c,k) over c != k) / (sum of n(c) * n(k) over c != k)
 * </pre>
 *
 * Not safe to share between threads.
 *
 * @param <V> what is said of a unit; values are told apart by {@code equals}
 */
public final class KrippendorffAlpha<V> {
  private final Map<V, Double> totals = new HashMap<>();
  private double disagreements;

  /** Adds what the observers said of one unit. One value alone says nothing of agreement. */
  public void add(Collection<V> values) {
    add(values, 1);
  }

  /**
   * Adds several units of which the same was said.
   *
   * @param times how many, not negative
   */
  public void add(Collection<V> values, long times) {
    int observers = values.size();
    if (observers < 2) {
      return;
    }
    Map<V, Integer> counts = new HashMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    counts.forEach(
        (value, count) -> {
          totals.merge(value, (double) count * times, Double::sum);
          disagreements += (double) count * (observers - count) / (observers - 1) * times;
        });
  }

  /** Alpha; empty when all said the same of everything, for then chance agrees as well. */
  public OptionalDouble value() {
    double all = totals.values().stream().mapToDouble(Double::doubleValue).sum();
    double squares = totals.values().stream().mapToDouble(total -> total * total).sum();
    double byChance = all * all - squares;
    return byChance > 0
        ? OptionalDouble.of(1 - (all - 1) * disagreements / byChance)
        : OptionalDouble.empty();
  }
}
