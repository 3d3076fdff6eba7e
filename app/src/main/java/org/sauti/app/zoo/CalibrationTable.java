package org.sauti.app.zoo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sauti.models.Harm;
import org.sauti.models.zoo.Interval;
import org.sauti.models.zoo.LabelCalibration;
import org.sauti.models.zoo.Measurement;
import org.sauti.models.zoo.ModelManifest;

/** A manifest's calibration as a table for people. */
public final class CalibrationTable {
  private static final List<String> HEADER =
      List.of(
          "language", "label", "n", "positives", "threshold", "precision", "recall", "F1", "ECE");

  private CalibrationTable() {}

  /** As Markdown has tables. */
  public static String markdown(ModelManifest manifest) {
    StringBuilder text = new StringBuilder();
    row(text, HEADER);
    row(text, HEADER.stream().map(column -> "---").toList());
    rows(manifest).forEach(row -> row(text, row));
    return text.toString();
  }

  /** With columns that line up. */
  public static String aligned(ModelManifest manifest) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    rows.addAll(rows(manifest));
    return AlignedTable.of(rows);
  }

  private static List<List<String>> rows(ModelManifest manifest) {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, Map<Harm, LabelCalibration>> language :
        new TreeMap<>(manifest.calibration()).entrySet()) {
      new EnumMap<>(language.getValue())
          .forEach((harm, calibration) -> rows.add(row(language.getKey(), harm, calibration)));
    }
    return rows;
  }

  private static List<String> row(String language, Harm harm, LabelCalibration calibration) {
    String threshold = number("%.2f", calibration.threshold());
    Measurement measured = calibration.measured();
    return measured == null
        ? List.of(language, harm.label(), "-", "-", threshold, "unmeasured", "-", "-", "-")
        : List.of(
            language,
            harm.label(),
            Integer.toString(measured.n()),
            Integer.toString(measured.positives()),
            threshold,
            interval(measured.precision()),
            interval(measured.recall()),
            number("%.2f", measured.f1()),
            number("%.3f", measured.ece()));
  }

  private static String interval(Interval interval) {
    return String.format(
        Locale.ROOT, "%.2f (%.2f-%.2f)", interval.value(), interval.low(), interval.high());
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
