package org.sauti.classify.huggingface;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.sauti.classify.model.ModelFileShape;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelOutput.Activation;

/**
 * A text classifier that Hugging Face's tools exported, as far as its files tell.
 *
 * @param onnx the model file
 * @param tokenizer its {@code tokenizer.json}
 * @param modelType the architecture, such as {@code bert}; can be empty
 * @param origin where it came from, such as {@code organisation/name}; can be empty
 * @param labels what its makers call them, in the order of the outputs
 * @param output name of the output that has them
 * @param activation what the outputs are
 * @param maxLength most tokens of a text, special tokens included
 * @param padId id that fills up shorter texts of a batch
 */
public record Export(
    Path onnx,
    Path tokenizer,
    String modelType,
    String origin,
    List<String> labels,
    String output,
    Activation activation,
    int maxLength,
    int padId) {
  private static final int USUAL_LONGEST = 512;

  public Export {
    labels = List.copyOf(labels);
  }

  /**
   * Reads the files of an export.
   *
   * @param folder with a model ({@code .onnx}), {@code tokenizer.json} and {@code config.json}
   * @param options what is known better
   * @throws InvalidModelException when a file is missing or they do not belong together
   */
  public static Export open(Path folder, ExportOptions options) {
    ExportFiles files = ExportFiles.find(folder, options.onnx());
    ExportConfig config = ExportConfig.read(files.config());
    TokenizerSettings tokenizer =
        TokenizerSettings.read(files.tokenizer(), folder.resolve(TokenizerSettings.CONFIG));
    ModelFileShape shape = ModelFileShape.of(files.onnx());
    List<String> labels = labels(files, config, shape);
    return new Export(
        files.onnx(),
        files.tokenizer(),
        config.modelType(),
        config.origin(),
        labels,
        shape.output(),
        options.activation() == null
            ? config.activation(files.config(), labels.size())
            : options.activation(),
        maxLength(config, tokenizer, options.maxLength()),
        first(config.padId(), tokenizer.padId()));
  }

  private static List<String> labels(ExportFiles files, ExportConfig config, ModelFileShape shape) {
    int columns = shape.columns();
    int named = config.labels().size();
    if (columns >= 0 && named > 0 && named != columns) {
      throw new InvalidModelException(
          files.config()
              + ": id2label names "
              + named
              + " labels but "
              + files.onnx().getFileName()
              + " gives "
              + columns
              + " numbers for a text: take the config.json that the model was exported with");
    }
    if (named > 0) {
      return config.labels();
    }
    if (columns < 1) {
      throw new InvalidModelException(files.config() + ": id2label is missing");
    }
    // The names that transformers gives to labels without any.
    return IntStream.range(0, columns).mapToObj(output -> "LABEL_" + output).toList();
  }

  private static int maxLength(ExportConfig config, TokenizerSettings tokenizer, Integer wanted) {
    int possible =
        Math.min(
            config.longest().orElse(Integer.MAX_VALUE),
            tokenizer.longest().orElse(Integer.MAX_VALUE));
    if (wanted == null) {
      return possible == Integer.MAX_VALUE ? USUAL_LONGEST : possible;
    }
    if (wanted > config.longest().orElse(Integer.MAX_VALUE)) {
      throw new InvalidModelException(
          "--max-length is "
              + wanted
              + " but the model reads at most "
              + config.longest().getAsInt());
    }
    return wanted;
  }

  private static int first(OptionalInt preferred, OptionalInt otherwise) {
    return preferred.orElse(otherwise.orElse(0));
  }
}
