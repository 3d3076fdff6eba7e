package org.sauti.app.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows as JSON Lines: {@code {"id":...,"text":...,"lang":...}} with any other members. */
public final class JsonLinesRows implements RowReader {
  private static final ObjectReader JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

  private final BufferedReader lines;
  private long line;

  public JsonLinesRows(BufferedReader lines) {
    this.lines = lines;
  }

  @Override
  public Row next() throws IOException, BadRowException {
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      line++;
      if (!text.isBlank()) {
        return row(text);
      }
    }
    return null;
  }

  private Row row(String json) throws BadRowException {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new BadRowException(line, "not JSON");
    }
    if (!node.isObject()) {
      throw new BadRowException(line, "not a JSON object");
    }
    JsonNode id = node.path("id");
    if (!id.isTextual() && !id.isIntegralNumber()) {
      throw new BadRowException(line, "'id' is missing or neither text nor whole number");
    }
    if (!node.path("text").isTextual()) {
      throw new BadRowException(line, "'text' is missing or no text");
    }
    JsonNode language = node.path("lang");
    if (!language.isMissingNode() && !language.isNull() && !language.isTextual()) {
      throw new BadRowException(line, "'lang' is no text");
    }
    Map<String, JsonNode> others = new LinkedHashMap<>();
    node.properties()
        .forEach(
            member -> {
              if (!Columns.KNOWN.contains(member.getKey())) {
                others.put(member.getKey(), member.getValue());
              }
            });
    String tag = language.asText("");
    return new Row(
        line,
        id,
        node.get("text").textValue(),
        language.isTextual() && !tag.isBlank() ? tag : null,
        others);
  }
}
