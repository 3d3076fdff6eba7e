package org.sauti.ingest.decode;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A document from the resources of these tests, which a test can change in one place. */
final class TestDocument {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode root;

  private TestDocument(JsonNode root) {
    this.root = root;
  }

  /** E.g. {@code bluesky/reply.json}. */
  static TestDocument read(String file) {
    try (InputStream in = TestDocument.class.getResourceAsStream(file)) {
      return new TestDocument(MAPPER.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  static TestDocument parse(String json) {
    return new TestDocument(node(json));
  }

  /** Puts a value, written in JSON, at a JSON pointer. */
  TestDocument set(String pointer, String json) {
    return set(pointer, node(json));
  }

  TestDocument set(String pointer, JsonNode value) {
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode owner = root.at(place.head());
    if (owner instanceof ArrayNode array) {
      array.set(place.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) owner).set(place.last().getMatchingProperty(), value);
    }
    return this;
  }

  TestDocument remove(String pointer) {
    JsonPointer place = JsonPointer.compile(pointer);
    ((ObjectNode) root.at(place.head())).remove(place.last().getMatchingProperty());
    return this;
  }

  /** JSON pointers to all values in the document but itself. */
  List<String> places() {
    List<String> places = new ArrayList<>();
    addPlaces(root, "", places);
    return places;
  }

  private static void addPlaces(JsonNode node, String pointer, List<String> places) {
    node.properties()
        .forEach(member -> addPlace(member.getValue(), pointer + "/" + member.getKey(), places));
    if (node.isArray()) {
      for (int index = 0; index < node.size(); index++) {
        addPlace(node.get(index), pointer + "/" + index, places);
      }
    }
  }

  private static void addPlace(JsonNode node, String pointer, List<String> places) {
    places.add(pointer);
    addPlaces(node, pointer, places);
  }

  JsonNode root() {
    return root;
  }

  /** The document as a string within JSON. */
  String quoted() {
    try {
      return MAPPER.writeValueAsString(root.toString());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode node(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
