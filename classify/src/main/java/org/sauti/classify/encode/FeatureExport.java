package org.sauti.classify.encode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.sauti.classify.text.NormalizedText;
import org.sauti.classify.text.TextNormalizer;
import org.sauti.models.Verdict;

/**
 * Writes the features of labelled texts for training, with the very code that serves the model.
 * Reads one record at a time.
 *
 * <p>The texts are JSON Lines, plain or gzip (by the file name): {@code id}, {@code text}, {@code
 * lang} (BCP 47, taken as it is, not guessed), {@code source}, {@code labels}, and optionally
 * {@code split}. A record without a split gets {@code dev} when its file name has {@code .dev.} in
 * it, else {@code train}.
 */
public final class FeatureExport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TextNormalizer normalizer;
  private final HashedNgramEncoder encoder;

  /** An export of what this chain and this encoder make of a text. */
  public FeatureExport(TextNormalizer normalizer, HashedNgramEncoder encoder) {
    this.normalizer = Objects.requireNonNull(normalizer, "normalizer");
    this.encoder = Objects.requireNonNull(encoder, "encoder");
  }

  /**
   * Exports all records of the files, in order.
   *
   * @param outputFolder made when missing; see {@link FeatureFiles} for what is in it
   * @return number of records
   * @throws IOException when a file cannot be read or written, or a line is no record; the message
   *     names the file and the line and does not quote it
   */
  public long export(List<Path> inputs, Path outputFolder) throws IOException {
    try (FeatureFiles output = FeatureFiles.create(outputFolder, encoder.settings())) {
      for (Path input : inputs) {
        exportFile(input, output);
      }
      return output.rows();
    }
  }

  private void exportFile(Path input, FeatureFiles output) throws IOException {
    String defaultSplit = input.getFileName().toString().contains(".dev.") ? "dev" : "train";
    try (BufferedReader reader = open(input)) {
      long lineNumber = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lineNumber++;
        if (!line.isBlank()) {
          exportRecord(parse(line, input, lineNumber), defaultSplit, output);
        }
      }
    }
  }

  private void exportRecord(ObjectNode row, String defaultSplit, FeatureFiles output)
      throws IOException {
    String text = row.remove("text").textValue();
    if (!row.has("split")) {
      row.put("split", defaultSplit);
    }
    NormalizedText normalized = normalizer.normalize(text);
    row.put("text", normalized.text());
    output.write(row, encoder.encode(normalized, row.path("lang").asText(Verdict.UNDETERMINED)));
  }

  private static ObjectNode parse(String line, Path input, long lineNumber) throws IOException {
    JsonNode record;
    try {
      record = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      // Without its cause, which quotes the line.
      throw new IOException(
          input + " line " + lineNumber + ": not JSON at column " + e.getLocation().getColumnNr());
    }
    if (record instanceof ObjectNode row && row.path("text").isTextual()) {
      return row;
    }
    throw new IOException(input + " line " + lineNumber + ": not a record with a text");
  }

  private static BufferedReader open(Path input) throws IOException {
    InputStream file = Files.newInputStream(input);
    InputStream plain =
        input.toString().endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
  }
}
