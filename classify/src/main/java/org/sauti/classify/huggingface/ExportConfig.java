package org.sauti.classify.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelOutput.Activation;

/**
 * What {@code config.json} says of a model.
 *
 * @param modelType the architecture, such as {@code bert}; can be empty
 * @param origin where it came from, such as {@code organisation/name}; can be empty
 * @param labels their names in the order of the outputs; empty when the file names none
 * @param problem kind of task, such as {@code multi_label_classification}; can be empty
 * @param padId of the token that fills rows up, if the file says so
 * @param longest most tokens that the model has positions for, if the file says so
 */
record ExportConfig(
    String modelType,
    String origin,
    List<String> labels,
    String problem,
    OptionalInt padId,
    OptionalInt longest) {
  private static final String MULTI_LABEL = "multi_label_classification";
  private static final String SINGLE_LABEL = "single_label_classification";

  // Their positions are counted from behind the padding id, so that the first ones are never used.
  private static final Set<String> POSITIONS_FROM_PADDING =
      Set.of(
          "roberta",
          "xlm-roberta",
          "xlm-roberta-xl",
          "camembert",
          "roberta-prelayernorm",
          "data2vec-text",
          "xmod",
          "longformer",
          "mpnet",
          "ibert",
          "luke");

  /**
   * @throws InvalidModelException when the file is not what transformers writes
   */
  static ExportConfig read(Path file) {
    JsonNode json = JsonFile.read(file);
    String modelType = json.path("model_type").asText("");
    OptionalInt padId = wholeNumber(json.path("pad_token_id"));
    return new ExportConfig(
        modelType,
        json.path("_name_or_path").asText(""),
        labels(file, json.path("id2label")),
        json.path("problem_type").asText(""),
        padId,
        longest(modelType, wholeNumber(json.path("max_position_embeddings")), padId));
  }

  /**
   * What has to be done to the outputs, by the rule of transformers' own pipeline.
   *
   * @param outputs how many there are
   * @throws InvalidModelException when the task is no classification
   */
  Activation activation(Path file, int outputs) {
    return switch (problem) {
      case MULTI_LABEL -> Activation.SIGMOID;
      case SINGLE_LABEL, "", "null" -> outputs == 1 ? Activation.SIGMOID : Activation.SOFTMAX;
      default ->
          throw new InvalidModelException(
              file
                  + ": problem_type is "
                  + problem
                  + " and must be one of "
                  + SINGLE_LABEL
                  + ", "
                  + MULTI_LABEL);
    };
  }

  private static OptionalInt longest(String modelType, OptionalInt positions, OptionalInt padId) {
    if (positions.isEmpty() || positions.getAsInt() <= 0) {
      return OptionalInt.empty();
    }
    int unused = POSITIONS_FROM_PADDING.contains(modelType) ? padId.orElse(1) + 1 : 0;
    return OptionalInt.of(positions.getAsInt() - unused);
  }

  private static List<String> labels(Path file, JsonNode json) {
    TreeMap<Integer, String> byOutput = new TreeMap<>();
    for (Map.Entry<String, JsonNode> label : json.properties()) {
      try {
        byOutput.put(Integer.parseInt(label.getKey()), label.getValue().asText());
      } catch (NumberFormatException e) {
        throw new InvalidModelException(
            file + ": id2label must have the numbers of the outputs as keys", e);
      }
    }
    List<String> labels = List.copyOf(byOutput.values());
    boolean gaps = !byOutput.isEmpty() && byOutput.lastKey() != labels.size() - 1;
    if (gaps || new HashSet<>(labels).size() != labels.size()) {
      throw new InvalidModelException(
          file + ": id2label must number the labels from 0 on and name each only once");
    }
    return labels;
  }

  private static OptionalInt wholeNumber(JsonNode json) {
    return json.isIntegralNumber() && json.canConvertToInt()
        ? OptionalInt.of(json.intValue())
        : OptionalInt.empty();
  }
}
