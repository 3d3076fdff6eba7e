package org.sauti.classify.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Writes model folders. */
public final class ModelFolders {
  /** The input of a model that reads hashed n-grams. */
  public static final String HASHED_NGRAMS =
      """
      {"kind": "hashed-ngrams", "buckets": 1000, "wordNgrams": [1, 2], "charNgrams": [2, 5],
       "maxFeatures": 512, "version": 2}""";

  /** The input of a model that reads the tokens of {@code tokenizer.json}. */
  public static final String TOKENS =
      "{\"kind\": \"tokens\", \"tokenizer\": \"tokenizer.json\", \"maxLength\": 16}";

  /** Two labels whose probability is the sigmoid of their logit, in every language. */
  public static final String TWO_LABELS =
      """
      {"*": {"threat": {"slope": 1, "intercept": 0, "threshold": 0.5},
             "toxic": {"slope": 1, "intercept": 0, "threshold": 0.5}}}""";

  private ModelFolders() {}

  /**
   * Writes a folder for a model with the labels threat and toxic.
   *
   * @param input JSON of the manifest's input
   * @param calibration JSON of the manifest's calibration
   */
  public static Path write(Path folder, byte[] model, String input, String calibration) {
    String manifest =
        String.format(
            Locale.ROOT,
            """
            {"name": "small", "version": "1", "description": "for tests", "licence": "Apache-2.0",
             "created": "2026-11-23", "file": "model.onnx", "sha256": "%s",
             "labels": ["threat", "toxic"], "input": %s,
             "output": {"name": "logits", "activation": "sigmoid"}, "calibration": %s}
            """,
            sha256(model),
            input,
            calibration);
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("model.onnx"), model);
      Files.writeString(folder.resolve("manifest.json"), manifest);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As manifests give it. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
