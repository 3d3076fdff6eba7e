package org.sauti.classify.huggingface;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sauti.models.DidYouMean;
import org.sauti.models.zoo.InvalidModelException;

/**
 * The files of an export that matter.
 *
 * @param onnx the model
 * @param tokenizer {@code tokenizer.json}
 * @param config {@code config.json}
 */
record ExportFiles(Path onnx, Path tokenizer, Path config) {
  private static final String USUAL_ONNX = "model.onnx";

  // Some exporters put the models, of which there can be several, into a folder of their own.
  private static final String ONNX_FOLDER = "onnx";

  /**
   * @param onnxName name of the model file, null to find it
   * @throws InvalidModelException when one of them is missing; the message tells how to make it
   */
  static ExportFiles find(Path folder, String onnxName) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidModelException("there is no folder " + folder);
    }
    Path onnx = onnx(folder, onnxName);
    Path config =
        required(folder, "config.json", "it says what the labels are: export the model again");
    Path tokenizer =
        required(
            folder,
            "tokenizer.json",
            "write it with AutoTokenizer.from_pretrained(MODEL).save_pretrained(DIR)");
    requireOneFile(onnx);
    return new ExportFiles(onnx, tokenizer, config);
  }

  private static Path required(Path folder, String name, String advice) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new InvalidModelException(file + " is missing: " + advice);
    }
    return file;
  }

  private static Path onnx(Path folder, String wanted) {
    List<Path> found =
        Stream.of(folder, folder.resolve(ONNX_FOLDER)).flatMap(ExportFiles::onnxFiles).toList();
    List<String> names = found.stream().map(file -> file.getFileName().toString()).toList();
    if (found.isEmpty()) {
      throw new InvalidModelException(
          folder + " has no model.onnx: export it, e.g. optimum-cli export onnx --model MODEL DIR");
    }
    if (found.size() == 1 && wanted == null) {
      return found.get(0);
    }
    int index = names.indexOf(wanted == null ? USUAL_ONNX : wanted);
    if (index >= 0) {
      return found.get(index);
    }
    throw new InvalidModelException(
        wanted == null
            ? folder + " has several models: choose one with --onnx: " + String.join(", ", names)
            : folder + " has no model " + wanted + DidYouMean.hint(wanted, names));
  }

  private static Stream<Path> onnxFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".onnx")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** Weights in a second file would be outside the fingerprint by which a manifest pins a model. */
  private static void requireOneFile(Path onnx) {
    for (String suffix : List.of("_data", ".data")) {
      Path weights = onnx.resolveSibling(onnx.getFileName() + suffix);
      if (Files.exists(weights)) {
        throw new InvalidModelException(
            weights + " holds weights of the model: export it as one file (up to 2 GB)");
      }
    }
  }
}
