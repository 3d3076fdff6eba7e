package org.sauti.benchmarks.result;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One quantity, measured one or more times.
 *
 * @param name what was measured
 * @param unit {@link #RATIO}, {@code texts/s}, {@code ms} ...
 * @param values in the order in which they were measured, at least one
 * @param target the least that the median should be, null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(
    value = {"median", "min", "max"},
    allowGetters = true)
public record Measurement(String name, String unit, List<Double> values, Double target) {
  /** The unit of what has none. */
  public static final String RATIO = "ratio";

  public Measurement {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unit, "unit");
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException(name + " was not measured");
    }
  }

  /** A quantity that nobody set a target for. */
  public static Measurement of(String name, String unit, List<Double> values) {
    return new Measurement(name, unit, values, null);
  }

  /** A quantity that was measured once. */
  public static Measurement of(String name, String unit, double value) {
    return of(name, unit, List.of(value));
  }

  /** A ratio that should be at least so large. */
  public static Measurement ratio(String name, List<Double> values, double target) {
    return new Measurement(name, RATIO, values, target);
  }

  /** The middle value, or the mean of the two in the middle. */
  @JsonProperty
  public double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** The smallest value. */
  @JsonProperty
  public double min() {
    return Collections.min(values);
  }

  /** The largest value. */
  @JsonProperty
  public double max() {
    return Collections.max(values);
  }
}
