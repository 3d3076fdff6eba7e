package org.sauti.classify.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.List;
import java.util.Map;
import org.sauti.models.DidYouMean;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelFolder;
import org.sauti.models.zoo.ModelInput;

/**
 * What goes into a model and what comes out, as its file and its manifest agree.
 *
 * @param inputs in the order of the file
 * @param padId id that fills up shorter texts
 * @param output name of the output that has the labels
 * @param labels how many there are
 */
record ModelSignature(List<ModelTensor> inputs, int padId, String output, int labels) {
  private static final List<OnnxJavaType> FLOATS =
      List.of(OnnxJavaType.FLOAT, OnnxJavaType.FLOAT16);

  /**
   * @throws InvalidModelException when file and manifest do not agree
   */
  static ModelSignature of(ModelFolder folder, OrtSession session) throws OrtException {
    List<ModelTensor> inputs =
        session.getInputInfo().values().stream().map(ModelTensor::of).toList();
    ModelInput input = folder.manifest().input();
    checkWeights(inputs, input);
    String output = folder.manifest().output().name();
    int labels = folder.manifest().labels().size();
    requireIds(inputs);
    checkOutput(session.getOutputInfo(), output, labels);
    int padId = input instanceof ModelInput.Tokens tokens ? tokens.padId() : 0;
    return new ModelSignature(inputs, padId, output, labels);
  }

  /** Whether the model can tell what fills a row up from what is text. */
  boolean seesPadding() {
    return inputs.stream()
        .map(ModelTensor::content)
        .anyMatch(
            content ->
                content == ModelTensor.Content.MASK || content == ModelTensor.Content.WEIGHTS);
  }

  static void requireIds(List<ModelTensor> inputs) {
    if (inputs.stream().noneMatch(tensor -> tensor.content() == ModelTensor.Content.IDS)) {
      throw new InvalidModelException("the model takes no ids: it has no input 'input_ids'");
    }
  }

  private static void checkWeights(List<ModelTensor> inputs, ModelInput input) {
    boolean wanted =
        inputs.stream().anyMatch(tensor -> tensor.content() == ModelTensor.Content.WEIGHTS);
    if (wanted != input instanceof ModelInput.HashedNgrams) {
      throw new InvalidModelException(
          wanted
              ? "the model wants weights, which only the input kind hashed-ngrams has"
              : "the model takes no weights, which the input kind hashed-ngrams needs");
    }
  }

  private static void checkOutput(Map<String, NodeInfo> outputs, String name, int labels) {
    NodeInfo output = outputs.get(name);
    if (output == null) {
      throw new InvalidModelException(
          "the model has no output '" + name + "'" + DidYouMean.hint(name, outputs.keySet()));
    }
    if (output.getInfo() instanceof TensorInfo tensor && !FLOATS.contains(tensor.type)) {
      throw new InvalidModelException("the model's output '" + name + "' must be of " + FLOATS);
    }
    long[] shape = output.getInfo() instanceof TensorInfo tensor ? tensor.getShape() : new long[0];
    // -1 stands for a size that is known only when the model runs.
    if (shape.length != 2 || (shape[1] != -1 && shape[1] != labels)) {
      throw new InvalidModelException(
          "the model's output '"
              + name
              + "' must have a row for each text and "
              + labels
              + " columns, as many as the manifest has labels");
    }
  }
}
