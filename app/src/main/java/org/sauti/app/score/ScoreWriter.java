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
import org.sauti.models.Highlight;
import org.sauti.models.Score;
import org.sauti.models.Verdict;

/**
 * Writes a scored row as one line of JSON: {@code id}, the columns that pass through, {@code lang},
 * {@code scores} (label to calibrated probability), {@code flags} (labels over threshold) and, when
 * wanted, {@code highlights} (where the words stand that carried them, in UTF-16 units of the
 * text). Safe to share between threads.
 */
final class ScoreWriter {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonFactory FACTORY = JSON.getFactory();

  private final boolean highlights;

  /**
   * @param highlights whether to write the words that carried the scores
   */
  ScoreWriter(boolean highlights) {
    this.highlights = highlights;
  }

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

  private void write(JsonGenerator json, Row row, Verdict verdict) throws IOException {
    json.writeStartObject();
    json.writeFieldName(Columns.ID);
    writeTree(json, row.id());
    for (Map.Entry<String, JsonNode> other : row.others().entrySet()) {
      if (!(highlights && other.getKey().equals(Columns.HIGHLIGHTS))) {
        json.writeFieldName(other.getKey());
        writeTree(json, other.getValue());
      }
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
    if (highlights) {
      writeHighlights(json, verdict);
    }
    json.writeEndObject();
  }

  private static void writeHighlights(JsonGenerator json, Verdict verdict) throws IOException {
    json.writeArrayFieldStart(Columns.HIGHLIGHTS);
    for (Highlight highlight : verdict.highlights()) {
      json.writeStartObject();
      json.writeNumberField("start", highlight.span().start());
      json.writeNumberField("end", highlight.span().end());
      json.writeStringField("harm", highlight.harm().label());
      json.writeNumberField("weight", highlight.weight());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeTree(JsonGenerator json, JsonNode node) throws IOException {
    try {
      JSON.writeTree(json, node);
    } catch (JsonProcessingException e) {
      throw new IOException("a value that was read cannot be written", e);
    }
  }
}
