package org.sauti.app.evaluate.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sauti.app.evaluate.Evaluation;
import org.sauti.models.ModelRef;

/** The report for a terminal: aligned tables that fit 120 columns. */
public final class TerminalReport {
  private static final String GAP = "  ";

  private TerminalReport() {}

  /** Prints it. */
  public static void print(Evaluation evaluation, PrintWriter out) {
    Evaluation.Subject subject = evaluation.subject();
    ModelRef model = subject.model();
    out.printf(
        Locale.ROOT,
        "Model %s %s on %,d texts (split: %s)%s%n",
        model.name(),
        model.version(),
        subject.texts(),
        subject.split().label(),
        subject.languagesDetected() ? ", languages detected" : "");
    if (subject.unscored() > 0) {
      out.printf(Locale.ROOT, "%,d texts could not be scored; left out%n", subject.unscored());
    }
    for (ReportTable table : ReportTables.of(evaluation)) {
      print(table, out);
    }
    out.flush();
  }

  private static void print(ReportTable table, PrintWriter out) {
    out.println();
    out.println(table.title());
    if (!table.note().isEmpty()) {
      out.println(table.note());
    }
    int[] widths = widths(table);
    out.println(line(table.columns(), widths));
    table.rows().forEach(row -> out.println(line(row, widths)));
  }

  private static int[] widths(ReportTable table) {
    return IntStream.range(0, table.columns().size())
        .map(
            column ->
                Math.max(
                    table.columns().get(column).length(),
                    table.rows().stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0)))
        .toArray();
  }

  private static String line(List<String> cells, int[] widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(column -> padded(cells.get(column), widths[column], column == 0))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private static String padded(String cell, int width, boolean left) {
    String padding = " ".repeat(Math.max(0, width - cell.length()));
    return left ? cell + padding : padding + cell;
  }
}
