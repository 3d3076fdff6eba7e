package org.sauti.app.score;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.sauti.models.Score;
import org.sauti.models.Verdict;

/**
 * Writes a scored row as one line of JSON: {@code id}, the columns that pass through, {@code lang},
 * {@code scores} (label to calibrated probability) and {@code flags} (labels over threshold). Safe
 * to share between threads.
 */
final class ScoreWriter {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonFactory FACTORY = JSON.getFactory();

  /** The line for this row, with a line break at its end. */
  String line(Row row, Verdict verdict) {
    StringWriter line = new StringWriter(512);
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      write(json, row, verdict);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot be full", e);
    }
    return line.append('\n').toString();
  }

  private static void write(JsonGenerator json, Row row, Verdict verdict) throws IOException {
    json.writeStartObject();
    json.writeFieldName(Columns.ID);
    writeTree(json, row.id());
    for (Map.Entry<String, JsonNode> other : row.others().entrySet()) {
      json.writeFieldName(other.getKey());
      writeTree(json, other.getValue());
    }
    json.writeStringField(
        Columns.LANGUAGE, row.language() == null ? verdict.language() : row.language());
    json.writeObjectFieldStart(Columns.SCORES);
    for (Score score : verdict.scores()) {
      json.writeNumberField(score.harm().label(), score.probability());
    }
    json.writeEndObject();
    json.writeArrayFieldStart(Columns.FLAGS);
    for (Score score : verdict.scores()) {
      if (score.flagged()) {
        json.writeString(score.harm().label());
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeTree(JsonGenerator json, JsonNode node) throws IOException {
    try {
      JSON.writeTree(json, node);
    } catch (JsonProcessingException e) {
      throw new IOException("a value that was read cannot be written", e);
    }
  }
}
