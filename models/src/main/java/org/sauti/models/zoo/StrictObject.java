package org.sauti.models.zoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sauti.models.DidYouMean;

/**
 * One object of a JSON document, read key by key. What is wrong is collected rather than thrown, so
 * that all mistakes of a document can be reported together; a key that is wrong reads as null.
 */
final class StrictObject {
  private final String file;
  private final String path;
  private final JsonNode node;
  private final List<String> mistakes;
  private final Set<String> known = new LinkedHashSet<>();

  private StrictObject(String file, String path, JsonNode node, List<String> mistakes) {
    this.file = file;
    this.path = path;
    this.node = node;
    this.mistakes = mistakes;
  }

  /** The object that the whole document is. */
  static StrictObject root(String file, JsonNode node, List<String> mistakes) {
    return new StrictObject(file, "", node, mistakes);
  }

  String text(String key) {
    return value(key, JsonNode::isTextual, "a text", JsonNode::textValue);
  }

  Integer integer(String key) {
    return value(
        key,
        found -> found.isIntegralNumber() && found.canConvertToInt(),
        "a whole number",
        JsonNode::intValue);
  }

  Integer integerOr(String key, int otherwise) {
    return has(key) ? integer(key) : Integer.valueOf(otherwise);
  }

  Double number(String key) {
    return value(key, JsonNode::isNumber, "a number", JsonNode::doubleValue);
  }

  List<String> texts(String key) {
    return list(key, JsonNode::isTextual, "a list of texts", JsonNode::textValue);
  }

  List<String> textsOrNone(String key) {
    return has(key) ? texts(key) : List.of();
  }

  String textOrNull(String key) {
    return has(key) ? text(key) : null;
  }

  /** Exactly this many numbers in a list; what the builder refuses is a mistake too. */
  <T> T numbers(String key, int count, Function<List<Double>, T> builder) {
    String kind = "a list of " + count + " numbers";
    List<Double> found = list(key, JsonNode::isNumber, kind, JsonNode::doubleValue);
    if (found == null) {
      return null;
    }
    if (found.size() != count) {
      wrong(key, "must be " + kind);
      return null;
    }
    try {
      return builder.apply(found);
    } catch (IllegalArgumentException e) {
      wrong(key, e.getMessage());
      return null;
    }
  }

  /** One of these choices, by the name that the document uses for it. */
  <T> T oneOf(String key, Map<String, T> choices) {
    String name = text(key);
    if (name == null) {
      return null;
    }
    T choice = choices.get(name);
    if (choice == null) {
      wrong(
          key,
          "must be one of "
              + String.join(", ", choices.keySet())
              + DidYouMean.hint(name, choices.keySet()));
    }
    return choice;
  }

  <T> T oneOfOr(String key, Map<String, T> choices, T otherwise) {
    return has(key) ? oneOf(key, choices) : otherwise;
  }

  <T> T object(String key, Function<StrictObject, T> reader) {
    return value(key, JsonNode::isObject, "an object", found -> reader.apply(child(key, found)));
  }

  <T> T objectOrNull(String key, Function<StrictObject, T> reader) {
    return has(key) ? object(key, reader) : null;
  }

  /** All members, whatever their keys, each an object. */
  <T> Map<String, T> objects(BiFunction<String, StrictObject, T> reader) {
    Map<String, T> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String key = member.getKey();
      members.put(key, object(key, value -> reader.apply(key, value)));
    }
    return members;
  }

  /**
   * Ends the reading: refuses the keys that nobody asked for, and builds the value unless this
   * object has a mistake. What the builder refuses is a mistake too.
   */
  <T> T build(Supplier<T> builder) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String key = member.getKey();
      if (!known.contains(key)) {
        wrong(key, "is no key that is known here" + DidYouMean.hint(key, known));
      }
    }
    if (mistakes.stream().anyMatch(mistake -> mistake.startsWith(file + ": " + path))) {
      return null;
    }
    try {
      return builder.get();
    } catch (IllegalArgumentException e) {
      mistakes.add(file + ": " + path + e.getMessage());
      return null;
    }
  }

  /** Reports a key's value as wrong. */
  void wrong(String key, String problem) {
    mistakes.add(file + ": " + path + key + " " + problem);
  }

  boolean has(String key) {
    known.add(key);
    return node.has(key);
  }

  private <T> T value(
      String key, Predicate<JsonNode> right, String kind, Function<JsonNode, T> convert) {
    JsonNode found = has(key) ? node.get(key) : MissingNode.getInstance();
    if (found.isMissingNode()) {
      wrong(key, "is missing: it must be " + kind);
      return null;
    }
    if (!right.test(found)) {
      wrong(key, "must be " + kind);
      return null;
    }
    return convert.apply(found);
  }

  private <T> List<T> list(
      String key, Predicate<JsonNode> right, String kind, Function<JsonNode, T> convert) {
    return value(
        key,
        found -> found.isArray() && found.valueStream().allMatch(right),
        kind,
        found -> {
          List<T> values = new ArrayList<>();
          found.forEach(element -> values.add(convert.apply(element)));
          return values;
        });
  }

  private StrictObject child(String key, JsonNode value) {
    return new StrictObject(file, path + key + ".", value, mistakes);
  }
}
