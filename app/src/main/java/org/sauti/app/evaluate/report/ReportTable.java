package org.sauti.app.evaluate.report;

import java.util.List;

/**
 * A table for people.
 *
 * @param title one line
 * @param note what the numbers are, one line; can be empty
 * @param columns their names; the first holds names, the others numbers
 * @param rows each as many cells as there are columns
 */
record ReportTable(String title, String note, List<String> columns, List<List<String>> rows) {
  ReportTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            title + ": a row of " + row.size() + " for " + columns.size() + " columns");
      }
    }
  }
}
