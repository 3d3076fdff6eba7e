package org.sauti.app.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;

/** How rows are written down. */
public enum RowFormat {
  /** One JSON object a line. */
  JSONL,
  /** RFC 4180 with a header line. */
  CSV;

  /**
   * Guesses the format by the file's name, else by its first character: an object's brace, or not.
   *
   * @param input must support marks; is left where it was
   */
  public static RowFormat guess(String fileName, BufferedReader input) throws IOException {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return CSV;
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json")) {
      return JSONL;
    }
    input.mark(1);
    int first = input.read();
    input.reset();
    return first == '{' || first < 0 ? JSONL : CSV;
  }

  /** A reader of such rows. */
  public RowReader reader(BufferedReader input) throws IOException {
    return switch (this) {
      case JSONL -> new JsonLinesRows(input);
      case CSV -> new CsvRows(input);
    };
  }
}
