package org.sauti.ingest.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.sauti.models.RejectCode;

/**
 * An object in a document, read member by member. A member that is absent or null reads as null, or
 * as an empty object or list, so that a decoder can follow a path without asking at every step. A
 * member of another JSON type is refused with its path.
 */
final class JsonObject {
  /** How many steps of a path an error tells: replies can be nested hundreds deep. */
  private static final int STEPS_TOLD = 8;

  private final JsonNode node;
  private final JsonObject parent;
  private final String step;

  private JsonObject(JsonNode node, JsonObject parent, String step) {
    this.node = node;
    this.parent = parent;
    this.step = step;
  }

  /** The whole document, which must be an object. */
  static JsonObject of(JsonNode document) throws DecodeException {
    if (!document.isObject()) {
      throw new DecodeException(
          RejectCode.UNKNOWN_DOCUMENT, "the document is " + typeOf(document) + ", not an object");
    }
    return new JsonObject(document, null, "");
  }

  /** An element of a document that is an array. */
  static JsonObject element(JsonNode array, int index) throws DecodeException {
    return new JsonObject(MissingNode.getInstance(), null, "")
        .wrap(array.get(index), "[" + index + "]");
  }

  /** An object that stood in this one as JSON in a string. */
  JsonObject parsed(String name, JsonNode object) throws DecodeException {
    return wrap(object, name);
  }

  boolean exists() {
    return node.isObject();
  }

  boolean isEmpty() {
    return node.isEmpty();
  }

  /** Whether the member is there and not null. */
  boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** Names of all members, in the document's order. */
  Iterator<String> names() {
    return node.fieldNames();
  }

  /** The member whatever its type is; missing when it is absent or null. */
  JsonNode any(String name) {
    JsonNode member = node.path(name);
    return member.isNull() ? MissingNode.getInstance() : member;
  }

  /** The string as it stands, null when there is none. */
  String text(String name) throws DecodeException {
    JsonNode member = any(name);
    if (member.isMissingNode()) {
      return null;
    }
    if (!member.isTextual()) {
      throw wrongType(name, member, "string");
    }
    return member.textValue();
  }

  /** The string, null when there is none or when it is blank. */
  String string(String name) throws DecodeException {
    String text = text(name);
    return text == null || text.isBlank() ? null : text;
  }

  /** The string; when there is none or it is blank, refused with the code given. */
  String requiredString(String name, RejectCode missing) throws DecodeException {
    return required(name, string(name), missing);
  }

  /** The words of a comment as they stand, perhaps blank, but never absent. */
  String requiredText(String name) throws DecodeException {
    return required(name, text(name), RejectCode.MISSING_TEXT);
  }

  /** An id that is a string or an integer, whose decimal digits are kept exactly. */
  String id(String name) throws DecodeException {
    JsonNode member = any(name);
    return member.isIntegralNumber() ? member.asText() : string(name);
  }

  String requiredId(String name) throws DecodeException {
    return required(name, id(name), RejectCode.MISSING_ID);
  }

  /** Any number, null when there is none. */
  JsonNode number(String name) throws DecodeException {
    JsonNode member = any(name);
    if (member.isMissingNode()) {
      return null;
    }
    if (!member.isNumber()) {
      throw wrongType(name, member, "number");
    }
    return member;
  }

  /** The integer, or the value given when there is none. */
  long integer(String name, long absent) throws DecodeException {
    JsonNode member = number(name);
    if (member == null) {
      return absent;
    }
    if (!member.isIntegralNumber()) {
      throw wrongType(name, member, "integer");
    }
    if (!member.canConvertToLong()) {
      throw invalid(name, "is out of range");
    }
    return member.longValue();
  }

  /** True when the member is there and true. */
  boolean flag(String name) throws DecodeException {
    JsonNode member = any(name);
    if (!member.isMissingNode() && !member.isBoolean()) {
      throw wrongType(name, member, "boolean");
    }
    return member.booleanValue();
  }

  /** The object, an empty one that does not exist when there is none. */
  JsonObject object(String name) throws DecodeException {
    JsonNode member = any(name);
    return member.isMissingNode() ? new JsonObject(member, this, name) : wrap(member, name);
  }

  /** The object where there is one, and one that does not exist where something else stands. */
  JsonObject objectIfAny(String name) throws DecodeException {
    JsonNode member = any(name);
    return member.isObject()
        ? wrap(member, name)
        : new JsonObject(MissingNode.getInstance(), this, name);
  }

  /** The objects of an array; a lone object counts as a list of one. */
  List<JsonObject> objects(String name) throws DecodeException {
    JsonNode member = any(name);
    if (member.isObject()) {
      return List.of(wrap(member, name));
    }
    List<JsonObject> objects = new ArrayList<>(array(name).size());
    for (int index = 0; index < member.size(); index++) {
      objects.add(element(name, index));
    }
    return objects;
  }

  /** The object at an index of an array. */
  JsonObject element(String name, int index) throws DecodeException {
    return wrap(any(name).path(index), name + "[" + index + "]");
  }

  /** The array, an empty node when there is none. */
  JsonNode array(String name) throws DecodeException {
    JsonNode member = any(name);
    if (!member.isMissingNode() && !member.isArray()) {
      throw wrongType(name, member, "array");
    }
    return member;
  }

  /** The strings of an array, without nulls. */
  List<String> strings(String name) throws DecodeException {
    List<String> strings = new ArrayList<>();
    for (JsonNode element : array(name)) {
      if (!element.isTextual() && !element.isNull()) {
        throw wrongType(name + "[]", element, "string");
      }
      if (element.isTextual()) {
        strings.add(element.textValue());
      }
    }
    return strings;
  }

  /** The id at an index of an array, a string or an integer. */
  String idAt(String name, int index) throws DecodeException {
    JsonNode element = array(name).path(index);
    String step = name + "[" + index + "]";
    if (!element.isTextual() && !element.isIntegralNumber()) {
      throw wrongType(step, element, "string");
    }
    String id = element.asText();
    return required(step, id.isBlank() ? null : id, RejectCode.MISSING_ID);
  }

  DecodeException missing(String name, RejectCode code) {
    return new DecodeException(code, path(name) + " is missing");
  }

  DecodeException invalid(String name, String problem) {
    return new DecodeException(RejectCode.INVALID_VALUE, path(name) + " " + problem);
  }

  DecodeException wrongType(String name, JsonNode actual, String wanted) {
    return new DecodeException(
        RejectCode.WRONG_TYPE, path(name) + " is " + typeOf(actual) + ", not of type " + wanted);
  }

  private String required(String name, String value, RejectCode missing) throws DecodeException {
    if (value == null) {
      throw missing(name, missing);
    }
    return value;
  }

  private JsonObject wrap(JsonNode member, String name) throws DecodeException {
    if (!member.isObject()) {
      throw wrongType(name, member, "object");
    }
    return new JsonObject(member, this, name);
  }

  private String path(String name) {
    StringBuilder path = new StringBuilder(name);
    int steps = 1;
    for (JsonObject at = this; at.parent != null; at = at.parent) {
      if (++steps > STEPS_TOLD) {
        return path.insert(0, "....").toString();
      }
      path.insert(0, at.step + ".");
    }
    return path.toString();
  }

  private static String typeOf(JsonNode node) {
    return "of type " + node.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
