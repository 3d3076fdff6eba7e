package org.sauti.app.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;

/**
 * A row to score.
 *
 * @param line where it stands in the input, from 1
 * @param id as it came: a text or a number
 * @param text to be judged
 * @param language declared BCP 47 tag, null to have it detected
 * @param others unknown columns, which pass through
 */
public record Row(
    long line, JsonNode id, String text, String language, Map<String, JsonNode> others) {
  public Row {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }
}
