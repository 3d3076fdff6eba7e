package org.sauti.classify;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sauti.classify.onnx.ModelFolders;
import org.sauti.classify.onnx.SmallModels;
import org.sauti.classify.tokens.TokenizerFiles;

/** Models that read the tokens of the small word-piece tokenizer. */
final class TokenModels {
  // In the vocabulary of wordpiece.json.
  private static final int KIND = 12;
  private static final int AWFUL = 13;
  private static final int POISON = 14;

  private TokenModels() {}

  /**
   * Adds 1 to the logit of toxic for each "awful", takes 2 away for each "kind", and fails on
   * "poison", for which it has no row.
   */
  static byte[] wordModel() {
    float[][] table = new float[POISON][2];
    table[KIND][1] = -2;
    table[AWFUL][1] = 1;
    return SmallModels.maskedSum(DataType.INT64, table);
  }

  /** Writes a folder with the model and the tokenizer. */
  static Path write(Path folder, byte[] model, String calibration) {
    ModelFolders.write(folder, model, ModelFolders.TOKENS, calibration);
    try {
      Files.copy(TokenizerFiles.path("wordpiece.json"), folder.resolve("tokenizer.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }
}
