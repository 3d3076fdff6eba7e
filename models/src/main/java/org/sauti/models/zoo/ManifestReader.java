package org.sauti.models.zoo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.sauti.models.Harm;
import org.sauti.models.zoo.ModelOutput.Activation;

/** Reads {@code manifest.json}, strictly: nothing unknown, nothing twice, nothing left out. */
final class ManifestReader {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Map<String, Function<StrictObject, ModelInput>> INPUTS =
      new TreeMap<>(
          Map.of(
              "hashed-ngrams", ManifestReader::hashedNgrams,
              "tokens", ManifestReader::tokens));
  private static final Map<String, Activation> ACTIVATIONS =
      byLabel(Activation.values(), Activation::label);
  private static final Map<String, ModelInput.TextForm> TEXT_FORMS =
      byLabel(ModelInput.TextForm.values(), ModelInput.TextForm::label);

  private ManifestReader() {}

  /**
   * @throws InvalidModelException with every mistake that was found
   */
  static ModelManifest read(Path file) {
    List<String> mistakes = new ArrayList<>();
    ModelManifest manifest = manifest(StrictObject.root(file.toString(), parse(file), mistakes));
    if (!mistakes.isEmpty()) {
      throw new InvalidModelException(mistakes);
    }
    return manifest;
  }

  private static JsonNode parse(Path file) {
    try {
      JsonNode json = JSON.readTree(Files.readString(file));
      if (!json.isObject()) {
        throw new InvalidModelException(file + ": must be a JSON object");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new InvalidModelException(
          file
              + ": line "
              + e.getLocation().getLineNr()
              + " is no proper JSON: "
              + e.getOriginalMessage(),
          e);
    } catch (IOException e) {
      throw new InvalidModelException(file + " cannot be read as UTF-8: " + e.getMessage(), e);
    }
  }

  private static ModelManifest manifest(StrictObject json) {
    String name = json.text("name");
    String version = json.text("version");
    String description = json.text("description");
    String licence = json.text("licence");
    LocalDate created = day(json, "created");
    String file = json.text("file");
    String sha256 = json.text("sha256");
    List<String> labels = json.texts("labels");
    ModelInput input = json.object("input", ManifestReader::input);
    ModelOutput output = json.object("output", ManifestReader::output);
    Map<String, Map<Harm, LabelCalibration>> calibration =
        json.object("calibration", CalibrationReader::byLanguage);
    return json.build(
        () ->
            new ModelManifest(
                name,
                version,
                description,
                licence,
                created,
                file,
                sha256,
                labels,
                input,
                output,
                calibration));
  }

  private static LocalDate day(StrictObject json, String key) {
    String text = json.text(key);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      json.wrong(key, "must be a day like 2026-11-23");
      return null;
    }
  }

  private static ModelInput input(StrictObject json) {
    Function<StrictObject, ModelInput> reader = json.oneOf("kind", INPUTS);
    return reader == null ? null : reader.apply(json);
  }

  private static ModelInput hashedNgrams(StrictObject json) {
    Integer buckets = json.integer("buckets");
    ModelInput.Range wordNgrams = range(json, "wordNgrams");
    ModelInput.Range charNgrams = range(json, "charNgrams");
    Integer maxFeatures = json.integer("maxFeatures");
    Integer version = json.integer("version");
    ModelInput.Pieces pieces =
        json.has("pieces") ? json.object("pieces", ManifestReader::pieces) : null;
    return json.build(
        () ->
            new ModelInput.HashedNgrams(
                buckets, wordNgrams, charNgrams, maxFeatures, version, pieces));
  }

  private static ModelInput.Pieces pieces(StrictObject json) {
    String vocabulary = json.text("vocabulary");
    Integer maxLength = json.integer("maxLength");
    return json.build(() -> new ModelInput.Pieces(vocabulary, maxLength));
  }

  private static ModelInput tokens(StrictObject json) {
    String tokenizer = json.text("tokenizer");
    Integer maxLength = json.integer("maxLength");
    Integer padId = json.integerOr("padId", 0);
    ModelInput.TextForm text = json.oneOfOr("text", TEXT_FORMS, ModelInput.TextForm.ORIGINAL);
    String sha256 = json.textOrNull("tokenizerSha256");
    return json.build(() -> new ModelInput.Tokens(tokenizer, maxLength, padId, text, sha256));
  }

  private static ModelOutput output(StrictObject json) {
    String name = json.text("name");
    Activation activation = json.oneOf("activation", ACTIVATIONS);
    List<String> names = json.textsOrNone("names");
    return json.build(() -> new ModelOutput(name, activation, names));
  }

  private static ModelInput.Range range(StrictObject json, String key) {
    return json.numbers(
        key, 2, ends -> new ModelInput.Range(whole(ends.get(0)), whole(ends.get(1))));
  }

  private static <T> Map<String, T> byLabel(T[] values, Function<T, String> label) {
    Map<String, T> byLabel = new TreeMap<>();
    for (T value : values) {
      byLabel.put(label.apply(value), value);
    }
    return byLabel;
  }

  private static int whole(double value) {
    if (value != (int) value) {
      throw new IllegalArgumentException("must be a list of whole numbers");
    }
    return (int) value;
  }
}
