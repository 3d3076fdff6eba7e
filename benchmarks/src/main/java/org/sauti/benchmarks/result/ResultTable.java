package org.sauti.benchmarks.result;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of the README, between two marks that people leave alone. */
final class ResultTable {
  static final String BEGIN = "<!-- results: written by the benchmarks -->";
  static final String END = "<!-- end of results -->";

  private ResultTable() {}

  /**
   * The text with these results between the marks.
   *
   * @throws IllegalArgumentException when the text has no such marks
   */
  static String replaceIn(String text, List<BenchmarkResult> results) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "the README has no place for results: put '" + BEGIN + "' and '" + END + "' into it");
    }
    String tables = results.stream().map(ResultTable::table).collect(Collectors.joining("\n"));
    return text.substring(0, begin + BEGIN.length()) + "\n" + tables + text.substring(end);
  }

  private static String table(BenchmarkResult result) {
    StringBuilder out = new StringBuilder(1024);
    out.append("### ").append(result.benchmark()).append("\n\n");
    out.append("| what | unit | median | min - max | runs | target |\n|---|---|---|---|---|---|\n");
    result.measurements().forEach(measurement -> out.append(row(measurement)));
    out.append('\n');
    result.notes().forEach(note -> out.append("- ").append(note).append('\n'));
    Machine machine = result.machine();
    out.append(
        String.format(
            Locale.ROOT,
            "- %s, %d cores (%s), %s, load before %.2f%n",
            result.date(),
            machine.cores(),
            machine.processor(),
            machine.jdk(),
            machine.loadBefore()));
    out.append("- `").append(result.command()).append("`\n");
    return out.toString();
  }

  private static String row(Measurement measurement) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | **%s** | %s - %s | %d | %s |%n",
        measurement.name(),
        measurement.unit(),
        number(measurement, measurement.median()),
        number(measurement, measurement.min()),
        number(measurement, measurement.max()),
        measurement.values().size(),
        target(measurement));
  }

  private static String target(Measurement measurement) {
    if (measurement.target() == null) {
      return "";
    }
    boolean met = measurement.median() >= measurement.target();
    return ">= " + number(measurement, measurement.target()) + (met ? ", met" : ", **missed**");
  }

  private static String number(Measurement measurement, double value) {
    if (measurement.unit().equals(Measurement.RATIO)) {
      return String.format(Locale.ROOT, "%.3f", value);
    }
    return value < 10
        ? String.format(Locale.ROOT, "%.2f", value)
        : String.format(Locale.ROOT, "%,d", Math.round(value));
  }
}
