package org.sauti.ingest.sauti;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.models.RejectCode;

/**
 * Typed access to the members of a plain Sauti JSON document. JSON's null is the same as absent.
 */
final class Members {
  private final JsonNode document;

  Members(JsonNode document) {
    this.document = document;
  }

  /** The member's text, or null. */
  String text(String member) throws DecodeException {
    JsonNode value = present(member);
    return value == null ? null : textOf(value, member);
  }

  /** The member's texts, none when it is absent. */
  List<String> texts(String member) throws DecodeException {
    JsonNode values = present(member);
    if (values == null) {
      return List.of();
    }
    if (!values.isArray()) {
      throw wrongType(member, "an array of strings");
    }
    List<String> texts = new ArrayList<>(values.size());
    for (int index = 0; index < values.size(); index++) {
      texts.add(textOf(values.get(index), member + "[" + index + "]"));
    }
    return texts;
  }

  /** The member's time, or null. */
  Instant time(String member) throws DecodeException {
    String text = text(member);
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new DecodeException(
          RejectCode.INVALID_VALUE,
          member + " is not an ISO 8601 time with an offset, such as 2026-11-20T12:00:00+03:00");
    }
  }

  private JsonNode present(String member) {
    JsonNode value = document.get(member);
    return value == null || value.isNull() ? null : value;
  }

  private static String textOf(JsonNode value, String member) throws DecodeException {
    if (!value.isTextual()) {
      throw wrongType(member, "a string");
    }
    return value.textValue();
  }

  private static DecodeException wrongType(String member, String expected) {
    return new DecodeException(RejectCode.WRONG_TYPE, member + " is not " + expected);
  }
}
