package org.sauti.classify.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.sauti.classify.encode.EncodedText;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelFolder;

/**
 * A model that is ready to run. Many threads may run it at the same time, each on its own core: one
 * run uses the thread that calls it and no other.
 */
public final class OnnxModel implements AutoCloseable {
  private final OrtSession session;
  private final ModelSignature signature;
  private final Set<String> output;

  // As many as there ever were runs at the same time.
  private final Queue<BatchTensors> idle = new ConcurrentLinkedQueue<>();

  private OnnxModel(OrtSession session, ModelSignature signature) {
    this.session = session;
    this.signature = signature;
    this.output = Set.of(signature.output());
  }

  /**
   * Loads the model file of a folder.
   *
   * @throws InvalidModelException when ONNX Runtime cannot load it, or when its inputs or its
   *     output are not what the manifest says
   */
  public static OnnxModel open(ModelFolder folder) {
    OrtSession session = null;
    try (OrtSession.SessionOptions options = options()) {
      session =
          OrtEnvironment.getEnvironment().createSession(folder.modelFile().toString(), options);
      return new OnnxModel(session, ModelSignature.of(folder, session));
    } catch (OrtException e) {
      close(session);
      throw new InvalidModelException(
          folder.modelFile() + " cannot be loaded by ONNX Runtime: " + e.getMessage(), e);
    } catch (InvalidModelException e) {
      close(session);
      throw new InvalidModelException(folder.modelFile() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Judges a batch in one run.
   *
   * @param batch at least one text; short ones are filled up to the longest
   * @return for each text the model's outputs in the order of its labels, as they come
   * @throws InferenceException when the model fails on the batch
   */
  public float[][] run(List<EncodedText> batch) {
    BatchTensors tensors = idleOrNew();
    try (tensors;
        OrtSession.Result result = session.run(tensors.load(batch), output)) {
      return rows((OnnxTensor) result.get(0), batch.size());
    } catch (OrtException e) {
      throw new InferenceException("ONNX Runtime answered " + e.getCode(), e);
    } finally {
      idle.add(tensors);
    }
  }

  /**
   * The limits as this model needs them. One that is not told where a row is filled up would read
   * the filling as text, so its texts run with others of their length only.
   */
  BatchLimits within(BatchLimits limits) {
    return signature.seesPadding()
        ? limits
        : new BatchLimits(limits.maxRows(), limits.maxCells(), 0);
  }

  @Override
  public void close() {
    close(session);
  }

  private BatchTensors idleOrNew() {
    BatchTensors tensors = idle.poll();
    return tensors == null ? new BatchTensors(signature.inputs(), signature.padId()) : tensors;
  }

  private float[][] rows(OnnxTensor tensor, int count) {
    int labels = signature.labels();
    FloatBuffer values = tensor.getFloatBuffer();
    if (values.remaining() != count * labels) {
      throw new InferenceException(
          "the model gave " + values.remaining() + " numbers, not " + count + " x " + labels);
    }
    float[][] rows = new float[count][labels];
    for (float[] row : rows) {
      values.get(row);
    }
    return rows;
  }

  /**
   * Throughput comes from the subtasks, so a session gets no threads of its own and nothing spins.
   * Texts differ in length, so memory patterns, which are kept for each shape, would only pile up.
   * Weights stay out of the arena, which grows by doubling.
   */
  static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
    options.setMemoryPatternOptimization(false);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.addConfigEntry("session.inter_op.allow_spinning", "0");
    options.addConfigEntry("session.use_device_allocator_for_initializers", "1");
    // Failures are thrown to the caller, who knows what to do about them.
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    return options;
  }

  private static void close(OrtSession session) {
    if (session == null) {
      return;
    }
    try {
      session.close();
    } catch (OrtException e) {
      throw new InferenceException("the ONNX Runtime session cannot be closed", e);
    }
  }
}
