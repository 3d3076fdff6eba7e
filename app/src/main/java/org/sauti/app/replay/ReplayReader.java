package org.sauti.app.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.sauti.app.UserException;

/**
 * Reads the lines of a file to replay. A line is either the document itself, or an envelope: {@code
 * {"topic":..., "key":..., "headers":{...}, "value":{...}}}, with {@code raw} (a text sent as it
 * is) or {@code base64} (bytes) in the place of {@code value} for what is no JSON.
 */
public final class ReplayReader {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final String fileName;
  private final String topic;
  private final boolean envelopes;

  private ReplayReader(String fileName, String topic, boolean envelopes) {
    this.fileName = fileName;
    this.topic = topic;
    this.envelopes = envelopes;
  }

  /** Each line is a document for this topic. */
  public static ReplayReader documents(String fileName, String topic) {
    return new ReplayReader(fileName, topic, false);
  }

  /**
   * Each line is an envelope.
   *
   * @param topic takes all records; null for the topic that each envelope names
   */
  public static ReplayReader envelopes(String fileName, String topic) {
    return new ReplayReader(fileName, topic, true);
  }

  /**
   * Reads one line.
   *
   * @param lineNumber from 1, for messages
   * @throws UserException when the line is no envelope though it should be
   */
  public ReplayRecord read(String line, long lineNumber) {
    if (!envelopes) {
      return new ReplayRecord(topic, null, line.getBytes(StandardCharsets.UTF_8), Map.of());
    }
    try {
      return readEnvelope(JSON.readTree(line));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new UserException(
          fileName + ":" + lineNumber + ": not an envelope with topic and value, raw or base64", e);
    }
  }

  private ReplayRecord readEnvelope(JsonNode envelope) throws JsonProcessingException {
    String target = topic == null ? envelope.path("topic").asText("") : topic;
    if (target.isEmpty()) {
      throw new IllegalArgumentException("no topic");
    }
    Map<String, String> headers = new HashMap<>();
    envelope
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    byte[] key =
        envelope.hasNonNull("key")
            ? envelope.get("key").asText().getBytes(StandardCharsets.UTF_8)
            : null;
    return new ReplayRecord(target, key, value(envelope), headers);
  }

  private static byte[] value(JsonNode envelope) throws JsonProcessingException {
    if (envelope.has("value")) {
      JsonNode value = envelope.get("value");
      return value.isNull() ? null : JSON.writeValueAsBytes(value);
    }
    if (envelope.has("raw")) {
      return envelope.get("raw").asText().getBytes(StandardCharsets.UTF_8);
    }
    if (envelope.has("base64")) {
      return Base64.getDecoder().decode(envelope.get("base64").asText());
    }
    throw new IllegalArgumentException("no value");
  }
}
