package org.sauti.classify.huggingface;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sauti.models.zoo.InvalidModelException;

/** Reads the JSON files of an export, leniently: they hold much that does not matter here. */
final class JsonFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonFile() {}

  /**
   * @return an object
   * @throws InvalidModelException when the file is no JSON object
   */
  static JsonNode read(Path file) {
    JsonNode json;
    try {
      json = JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new InvalidModelException(
          file + ": line " + e.getLocation().getLineNr() + " is no proper JSON", e);
    } catch (IOException e) {
      throw new InvalidModelException(file + " cannot be read as UTF-8: " + e.getMessage(), e);
    }
    if (!json.isObject()) {
      throw new InvalidModelException(file + ": must be a JSON object");
    }
    return json;
  }

  /** The same for a file that need not be there; an empty object then. */
  static JsonNode readIfThere(Path file) {
    return Files.isRegularFile(file) ? read(file) : JSON.createObjectNode();
  }
}
