package org.sauti.benchmarks.result;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of recorded results, one file a benchmark, and the README above it that shows them.
 */
public final class ResultFolder {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final ObjectWriter WRITER = JSON.writerFor(BenchmarkResult.class);
  private static final ObjectReader READER = JSON.readerFor(BenchmarkResult.class);
  private static final String SUFFIX = ".json";

  private final Path folder;

  /**
   * @param folder is made when something is written
   */
  public ResultFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Writes a result in the place of an earlier one, and brings the README up to date. */
  public Path write(BenchmarkResult result) throws IOException {
    Files.createDirectories(folder);
    Path file = file(result.benchmark());
    Files.writeString(file, WRITER.writeValueAsString(result) + "\n", StandardCharsets.UTF_8);
    Path readme = folder.resolveSibling("README.md");
    if (Files.exists(readme)) {
      String text = Files.readString(readme, StandardCharsets.UTF_8);
      Files.writeString(readme, ResultTable.replaceIn(text, all()), StandardCharsets.UTF_8);
    }
    return file;
  }

  /** Whether this benchmark has a recorded result. */
  public boolean has(String benchmark) {
    return Files.exists(file(benchmark));
  }

  /** The recorded result of a benchmark. */
  public BenchmarkResult read(String benchmark) throws IOException {
    return READER.readValue(file(benchmark).toFile());
  }

  private List<BenchmarkResult> all() throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    List<BenchmarkResult> results = new ArrayList<>();
    for (Path file : files) {
      results.add(READER.readValue(file.toFile()));
    }
    return results;
  }

  private Path file(String benchmark) {
    return folder.resolve(benchmark + SUFFIX);
  }
}
