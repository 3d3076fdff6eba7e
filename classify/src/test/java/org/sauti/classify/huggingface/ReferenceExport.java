package org.sauti.classify.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An export among the test resources and what the reference implementation makes of some texts; see
 * {@code models/training/reference_exports.py}.
 */
final class ReferenceExport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReferenceExport() {}

  static Path folder(String name) {
    try {
      return Path.of(Objects.requireNonNull(ReferenceExport.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Export open(String name) {
    return Export.open(folder(name), ExportOptions.NONE);
  }

  static List<Row> rows(String name) {
    List<Row> rows = new ArrayList<>();
    try {
      for (JsonNode row : JSON.readTree(folder(name).resolve("reference.json").toFile())) {
        rows.add(
            new Row(
                row.get("text").textValue(),
                JSON.convertValue(row.get("ids"), int[].class),
                JSON.convertValue(row.get("logits"), float[].class)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** Copies the files of an export, so that a test can spoil them. */
  static Path copy(String name, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(folder(name))) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
    return to;
  }

  /** A text, the ids of its tokens and the logits of its labels. */
  record Row(String text, int[] ids, float[] logits) {}
}
