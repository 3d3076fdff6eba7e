package org.sauti.classify.huggingface;

import org.sauti.models.zoo.ModelOutput.Activation;

/**
 * What a person knows better than the files of an export.
 *
 * @param onnx name of the model file, null to find it
 * @param activation what the outputs are, null for what the configuration says
 * @param maxLength most tokens of a text, null for as many as the model can read
 */
public record ExportOptions(String onnx, Activation activation, Integer maxLength) {
  /** Everything as the files say. */
  public static final ExportOptions NONE = new ExportOptions(null, null, null);
}
