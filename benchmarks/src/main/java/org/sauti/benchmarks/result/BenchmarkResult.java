package org.sauti.benchmarks.result;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What one run of a benchmark found.
 *
 * @param benchmark its name, which is that of its file
 * @param date when it started, ISO 8601 in UTC
 * @param command what started it
 * @param machine what it ran on
 * @param settings all that decides about the numbers
 * @param measurements ratios first, for they are what travels to another machine
 * @param notes how to read the numbers
 */
public record BenchmarkResult(
    String benchmark,
    String date,
    String command,
    Machine machine,
    Map<String, String> settings,
    List<Measurement> measurements,
    List<String> notes) {
  public BenchmarkResult {
    Objects.requireNonNull(benchmark, "benchmark");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(machine, "machine");
    settings = new TreeMap<>(settings);
    measurements = List.copyOf(measurements);
    notes = List.copyOf(notes);
  }

  /**
   * A measurement by its name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Measurement measurement(String name) {
    return measurements.stream()
        .filter(measurement -> measurement.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(benchmark + " has no measurement '" + name + "'"));
  }
}
