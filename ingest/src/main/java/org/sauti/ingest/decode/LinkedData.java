package org.sauti.ingest.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads members of ActivityStreams documents. The same member may be an id, an object that has it,
 * a link to it, or an array of those.
 */
final class LinkedData {
  private LinkedData() {}

  /** The first id that the member gives, null when there is none. */
  static String id(JsonObject object, String name) {
    List<String> ids = ids(object, name);
    return ids.isEmpty() ? null : ids.get(0);
  }

  /** All ids that the member gives. */
  static List<String> ids(JsonObject object, String name) {
    List<String> ids = new ArrayList<>();
    for (JsonNode element : elements(object.any(name))) {
      String id = idOf(element);
      if (id != null && !id.isBlank()) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** The type of the object, the first where it has several, null when it has none. */
  static String type(JsonObject object) {
    for (JsonNode type : elements(object.any("type"))) {
      if (type.isTextual()) {
        return type.textValue();
      }
    }
    return null;
  }

  private static Iterable<JsonNode> elements(JsonNode member) {
    return member.isArray() ? member : List.of(member);
  }

  private static String idOf(JsonNode element) {
    if (element.isTextual()) {
      return element.textValue();
    }
    String id = element.path("id").textValue();
    return id == null ? element.path("href").textValue() : id;
  }
}
