package org.sauti.sink.agreement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/**
 * What several people said of many units, on a scale of named values. Any number of people may have
 * said something of a unit; who they were does not matter. Units of which the same was said are
 * counted together, so that millions take no more room than a few.
 */
public final class RatedUnits {
  /** How often each value was given to a unit, to how many such units there are; in one order. */
  private final Map<int[], Long> kinds = new TreeMap<>(Comparator.comparing(Arrays::toString));

  private final int values;

  /**
   * @param values how many values the scale has, at least 2
   */
  public RatedUnits(int values) {
    if (values < 2) {
      throw new IllegalArgumentException("a scale has at least 2 values");
    }
    this.values = values;
  }

  /**
   * Adds a unit. One that fewer than two people rated says nothing of agreement and is left out.
   *
   * @param counts for each value of the scale, how many people gave it
   */
  public void add(int... counts) {
    add(1L, counts);
  }

  /**
   * Adds several units of which the same was said.
   *
   * @param units how many, not negative
   * @param counts for each value of the scale, how many people gave it
   */
  public void add(long units, int[] counts) {
    if (counts.length != values) {
      throw new IllegalArgumentException("one count for each of the " + values + " values");
    }
    if (units > 0 && Arrays.stream(counts).sum() >= 2) {
      kinds.merge(counts.clone(), units, Long::sum);
    }
  }

  /** How many units at least two people rated. */
  public long size() {
    return kinds.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Other units of the same kinds, with other numbers of them. */
  RatedUnits counting(LongUnaryOperator number) {
    RatedUnits others = new RatedUnits(values);
    kinds.forEach(
        (kind, count) -> {
          long drawn = number.applyAsLong(count);
          if (drawn > 0) {
            others.kinds.put(kind, drawn);
          }
        });
    return others;
  }

  /**
   * Krippendorff's alpha for nominal data, after K. Krippendorff, "Computing Krippendorff's
   * Alpha-Reliability", University of Pennsylvania, 2011.
   *
   * @return at most 1; NaN when nothing was rated twice, or all ratings are one value: agreement
   *     beyond chance cannot be told then
   */
  public double alpha() {
    double disagreed = 0;
    double[] given = new double[values];
    double ratings = 0;
    for (Map.Entry<int[], Long> kind : kinds.entrySet()) {
      int[] counts = kind.getKey();
      long units = kind.getValue();
      double raters = Arrays.stream(counts).sum();
      double alike = 0;
      for (int value = 0; value < values; value++) {
        alike += (double) counts[value] * counts[value];
        given[value] += (double) units * counts[value];
      }
      disagreed += units * (raters * raters - alike) / (raters - 1);
      ratings += units * raters;
    }
    double expected =
        (ratings * ratings - Arrays.stream(given).map(count -> count * count).sum())
            / (ratings - 1);
    return expected > 0 ? 1 - disagreed / expected : Double.NaN;
  }
}
