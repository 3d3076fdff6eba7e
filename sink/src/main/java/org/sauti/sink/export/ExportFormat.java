package org.sauti.sink.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** How a dataset is written. */
public enum ExportFormat {
  /** One JSON object a line, as the training data. */
  JSONL,
  /** RFC 4180 with a header line; what is nested is JSON in a cell. */
  CSV,
  /** Apache Parquet, compressed with Snappy. */
  PARQUET;

  /** The file's name. */
  public String fileName() {
    return "dataset." + name().toLowerCase(Locale.ROOT);
  }

  /** A writer to a stream, which it leaves open. */
  DatasetWriter writer(OutputStream output) throws IOException {
    return switch (this) {
      case JSONL -> new JsonLinesWriter(output);
      case CSV -> new CsvWriter(output);
      case PARQUET -> new ParquetDatasetWriter(output);
    };
  }
}
