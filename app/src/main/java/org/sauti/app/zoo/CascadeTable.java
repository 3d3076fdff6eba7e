package org.sauti.app.zoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sauti.classify.measure.Metric;
import org.sauti.models.zoo.Interval;

/** What a cascade is worth, as a table for people. */
public final class CascadeTable {
  private static final List<String> HEADER =
      List.of(
          "",
          "cost",
          "passed on",
          "margin",
          "macro-F1",
          "precision",
          "recall",
          "average precision",
          "texts/s",
          "speed");
  private static final String NONE = "-";

  private CascadeTable() {}

  /** With columns that line up; intervals are those of 95 %. */
  public static String aligned(CascadeReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    double fastest = report.rows().get(0).textsPerSecond();
    report.rows().forEach(row -> rows.add(cells(row, fastest)));
    return AlignedTable.of(rows);
  }

  private static List<String> cells(CascadeRow row, double fastest) {
    return List.of(
        row.name(),
        Double.isNaN(row.cost()) ? NONE : number("%.3f", row.cost()),
        row.isCascade() ? number("%.3f", row.passedOn()) : NONE,
        row.isCascade() ? number("%.4f", row.margin()) : NONE,
        interval(row, Metric.MACRO_F1),
        interval(row, Metric.PRECISION),
        interval(row, Metric.RECALL),
        interval(row, Metric.AVERAGE_PRECISION),
        number("%.0f", row.textsPerSecond()),
        number("%.3f", row.textsPerSecond() / fastest));
  }

  private static String interval(CascadeRow row, Metric metric) {
    Interval interval = row.performance().metrics().get(metric);
    return interval == null
        ? NONE
        : String.format(
            Locale.ROOT, "%.3f (%.3f-%.3f)", interval.value(), interval.low(), interval.high());
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
