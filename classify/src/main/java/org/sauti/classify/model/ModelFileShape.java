package org.sauti.classify.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sauti.models.zoo.InvalidModelException;

/**
 * What a text classifier's file says of itself, before there is a manifest.
 *
 * @param inputs names of the inputs, all of them such as Sauti can give
 * @param output name of the output that has a column for each label
 * @param columns how many there are; -1 when only a run can tell
 */
public record ModelFileShape(List<String> inputs, String output, int columns) {
  private static final String USUAL_OUTPUT = "logits";

  /**
   * Looks into a file.
   *
   * @throws InvalidModelException when ONNX Runtime cannot load it, when it wants inputs that Sauti
   *     cannot give, or when it is not clear which output has the labels
   */
  public static ModelFileShape of(Path file) {
    try (OrtSession.SessionOptions options = OnnxModel.options()) {
      // Nothing is run, so nothing needs to be made fast.
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
      try (OrtSession session =
          OrtEnvironment.getEnvironment().createSession(file.toString(), options)) {
        return of(session);
      }
    } catch (OrtException e) {
      throw new InvalidModelException(
          file + " cannot be loaded by ONNX Runtime: " + e.getMessage(), e);
    } catch (InvalidModelException e) {
      throw new InvalidModelException(file + ": " + e.getMessage(), e);
    }
  }

  private static ModelFileShape of(OrtSession session) throws OrtException {
    List<ModelTensor> inputs =
        session.getInputInfo().values().stream().map(ModelTensor::of).toList();
    ModelSignature.requireIds(inputs);
    Map<String, NodeInfo> outputs = session.getOutputInfo();
    String output = USUAL_OUTPUT;
    if (!outputs.containsKey(USUAL_OUTPUT)) {
      if (outputs.size() != 1) {
        throw new InvalidModelException(
            "the model has the outputs "
                + String.join(", ", outputs.keySet())
                + " and none is called 'logits': export it for text classification");
      }
      output = outputs.keySet().iterator().next();
    }
    long[] shape =
        outputs.get(output).getInfo() instanceof TensorInfo tensor
            ? tensor.getShape()
            : new long[0];
    if (shape.length != 2) {
      throw new InvalidModelException(
          "the model's output '"
              + output
              + "' has not one row for each text: export it for text classification");
    }
    return new ModelFileShape(
        inputs.stream().map(ModelTensor::name).toList(), output, Math.toIntExact(shape[1]));
  }
}
