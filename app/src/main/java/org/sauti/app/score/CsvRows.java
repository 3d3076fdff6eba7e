package org.sauti.app.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sauti.app.UserException;

/** Rows as CSV (RFC 4180) with a header line that names at least {@code id} and {@code text}. */
public final class CsvRows implements RowReader {
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  /**
   * @throws UserException when the header lacks a column that is needed
   */
  public CsvRows(BufferedReader input) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try {
      parser = format.parse(input);
    } catch (IllegalArgumentException e) {
      throw new UserException("the CSV header names a column twice or leaves one empty", e);
    }
    for (String column : new String[] {Columns.ID, Columns.TEXT}) {
      if (!parser.getHeaderMap().containsKey(column)) {
        throw new UserException("the CSV header has no column '" + column + "'");
      }
    }
    records = parser.iterator();
  }

  @Override
  public Row next() throws IOException, BadRowException {
    CSVRecord csv;
    try {
      if (!records.hasNext()) {
        return null;
      }
      csv = records.next();
    } catch (UncheckedIOException e) {
      throw new UserException(
          "line " + parser.getCurrentLineNumber() + ": the CSV breaks off or has a stray quote", e);
    }
    long line = parser.getCurrentLineNumber();
    if (!csv.isConsistent()) {
      throw new BadRowException(line, "another number of columns than the header");
    }
    if (csv.get(Columns.ID).isBlank()) {
      throw new BadRowException(line, "'id' is empty");
    }
    Map<String, JsonNode> others = new LinkedHashMap<>();
    for (String column : parser.getHeaderNames()) {
      if (!Columns.KNOWN.contains(column)) {
        others.put(column, TextNode.valueOf(csv.get(column)));
      }
    }
    String language = csv.isMapped(Columns.LANGUAGE) ? csv.get(Columns.LANGUAGE).strip() : "";
    return new Row(
        line,
        TextNode.valueOf(csv.get(Columns.ID)),
        csv.get(Columns.TEXT),
        language.isEmpty() ? null : language,
        others);
  }
}
