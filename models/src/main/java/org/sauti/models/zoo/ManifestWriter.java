package org.sauti.models.zoo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sauti.models.Harm;

/** Writes {@code manifest.json} in the form that {@link ModelFolder} reads. */
public final class ManifestWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ManifestWriter() {}

  /** The content of the file, with languages and harms in a fixed order. */
  public static String json(ModelManifest manifest) {
    ObjectNode root = JSON.createObjectNode();
    root.put("name", manifest.name());
    root.put("version", manifest.version());
    root.put("description", manifest.description());
    root.put("licence", manifest.licence());
    root.put("created", manifest.created().toString());
    root.put("file", manifest.file());
    root.put("sha256", manifest.sha256());
    texts(root.putArray("labels"), manifest.labels());
    input(root.putObject("input"), manifest.input());
    output(root.putObject("output"), manifest.output());
    calibration(root.putObject("calibration"), manifest.calibration());
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    try {
      return JSON.writer(
                  new DefaultPrettyPrinter()
                      .withObjectIndenter(indenter)
                      .withoutSpacesInObjectEntries())
              .writeValueAsString(root)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }

  private static void input(ObjectNode json, ModelInput input) {
    if (input instanceof ModelInput.HashedNgrams ngrams) {
      json.put("kind", "hashed-ngrams");
      json.put("buckets", ngrams.buckets());
      range(json.putArray("wordNgrams"), ngrams.wordNgrams());
      range(json.putArray("charNgrams"), ngrams.charNgrams());
      json.put("maxFeatures", ngrams.maxFeatures());
      json.put("version", ngrams.version());
      return;
    }
    ModelInput.Tokens tokens = (ModelInput.Tokens) input;
    json.put("kind", "tokens");
    json.put("tokenizer", tokens.tokenizer());
    json.put("maxLength", tokens.maxLength());
    json.put("padId", tokens.padId());
    json.put("text", tokens.text().label());
    if (tokens.tokenizerSha256() != null) {
      json.put("tokenizerSha256", tokens.tokenizerSha256());
    }
  }

  private static void output(ObjectNode json, ModelOutput output) {
    json.put("name", output.name());
    json.put("activation", output.activation().label());
    if (!output.names().isEmpty()) {
      texts(json.putArray("names"), output.names());
    }
  }

  private static void calibration(
      ObjectNode json, Map<String, Map<Harm, LabelCalibration>> calibration) {
    new TreeMap<>(calibration)
        .forEach(
            (language, byHarm) -> {
              ObjectNode labels = json.putObject(language);
              new EnumMap<>(byHarm)
                  .forEach((harm, found) -> label(labels.putObject(harm.label()), found));
            });
  }

  private static void label(ObjectNode json, LabelCalibration calibration) {
    json.put("slope", calibration.slope());
    json.put("intercept", calibration.intercept());
    json.put("threshold", calibration.threshold());
    Measurement measured = calibration.measured();
    if (measured == null) {
      return;
    }
    ObjectNode numbers = json.putObject("measured");
    numbers.put("n", measured.n());
    numbers.put("positives", measured.positives());
    interval(numbers.putArray("precision"), measured.precision());
    interval(numbers.putArray("recall"), measured.recall());
    numbers.put("f1", measured.f1());
    numbers.put("ece", measured.ece());
  }

  private static void range(ArrayNode json, ModelInput.Range range) {
    json.add(range.shortest()).add(range.longest());
  }

  private static void interval(ArrayNode json, Interval interval) {
    json.add(interval.value()).add(interval.low()).add(interval.high());
  }

  private static void texts(ArrayNode json, List<String> texts) {
    texts.forEach(json::add);
  }
}
