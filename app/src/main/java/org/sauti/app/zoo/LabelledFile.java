package org.sauti.app.zoo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.sauti.app.UserException;
import org.sauti.classify.calibrate.LabelledText;
import org.sauti.models.DidYouMean;
import org.sauti.models.Harm;

/**
 * Labelled texts as JSON Lines, plain or gzip, in the format of {@code models/corpus}: {@code text}
 * and {@code labels} (harm to 0 or 1, or a share of annotators; a harm that is left out or null is
 * unknown), and if known {@code id}, {@code lang}, {@code source}, {@code group} and {@code split}.
 */
public final class LabelledFile {
  private static final ObjectReader JSON = JsonMapper.builder().build().reader();
  private static final String MEASURED_SPLIT = "dev";

  private final Path file;
  private final List<LabelledText> all = new ArrayList<>();
  private final List<LabelledText> forMeasuring = new ArrayList<>();
  private boolean isSplit;
  private long line;

  private LabelledFile(Path file) {
    this.file = file;
  }

  /**
   * The texts to calibrate on: those of the split {@code dev} where the file has splits, else all.
   *
   * @return at least one
   * @throws UserException when the file is missing, a line is no labelled text, or there is no text
   *     to calibrate on; names the line and does not quote it
   */
  public static List<LabelledText> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UserException("there is no file " + file);
    }
    LabelledFile reading = new LabelledFile(file);
    try (BufferedReader lines = open(file)) {
      for (String json = lines.readLine(); json != null; json = lines.readLine()) {
        reading.line++;
        if (!json.isBlank()) {
          reading.add(json);
        }
      }
    } catch (IOException e) {
      throw new UserException(file + " cannot be read: " + e.getMessage(), e);
    }
    List<LabelledText> texts = reading.isSplit ? reading.forMeasuring : reading.all;
    if (texts.isEmpty()) {
      throw new UserException(
          file + " has no texts to calibrate on: where there are splits, only dev counts");
    }
    return texts;
  }

  private void add(String json) {
    JsonNode row;
    try {
      row = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw wrong("not JSON");
    }
    if (!row.path("text").isTextual()) {
      throw wrong("'text' is missing or no text");
    }
    if (!row.path("labels").isObject()) {
      throw wrong("'labels' is missing or no object such as {\"threat\": 1, \"toxic\": 1}");
    }
    String id = row.path("id").asText("");
    String language = row.path("lang").asText("");
    LabelledText text =
        new LabelledText(
            row.get("text").textValue(),
            language.isBlank() || row.path("lang").isNull() ? null : language,
            row.path("source").asText(file.getFileName().toString()),
            row.path("group").asText(id.isEmpty() ? file + ":" + line : id),
            labels(row.get("labels")));
    all.add(text);
    isSplit |= row.has("split");
    if (row.path("split").asText().equals(MEASURED_SPLIT)) {
      forMeasuring.add(text);
    }
  }

  private Map<Harm, Boolean> labels(JsonNode json) {
    Map<Harm, Boolean> labels = new EnumMap<>(Harm.class);
    for (Map.Entry<String, JsonNode> label : json.properties()) {
      Harm harm =
          Harm.ofLabel(label.getKey())
              .orElseThrow(
                  () ->
                      wrong(
                          "'"
                              + label.getKey()
                              + "' is no harm"
                              + DidYouMean.hint(label.getKey(), Harm.labels())));
      JsonNode value = label.getValue();
      if (value.isNull()) {
        continue;
      }
      if (!value.isBoolean() && !(value.isNumber() && isShare(value.doubleValue()))) {
        throw wrong("label '" + harm.label() + "' must be 0, 1 or between");
      }
      labels.put(harm, value.isBoolean() ? value.booleanValue() : value.doubleValue() >= 0.5);
    }
    return labels;
  }

  private static boolean isShare(double value) {
    return value >= 0 && value <= 1;
  }

  private UserException wrong(String problem) {
    return new UserException(file + ": line " + line + ": " + problem);
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
  }
}
