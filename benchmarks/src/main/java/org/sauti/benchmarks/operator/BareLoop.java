package org.sauti.benchmarks.operator;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.sauti.benchmarks.result.CpuTime;
import org.sauti.benchmarks.result.Rate;
import org.sauti.classify.encode.EncodedText;
import org.sauti.classify.text.TextNormalizer;
import org.sauti.classify.tokens.TokenizerEncoder;
import org.sauti.models.Verdict;
import org.sauti.models.zoo.ModelFolder;
import org.sauti.models.zoo.ModelInput;

/**
 * ONNX Runtime alone, on one thread as the operator has it: a loop over tensors that are made
 * beforehand. Not a line of Sauti runs in it.
 */
public final class BareLoop implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final List<Map<String, OnnxTensor>> batches = new ArrayList<>();

  private BareLoop(ModelFolder folder) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      session = environment.createSession(folder.modelFile().toString(), options);
    }
  }

  /** Makes everything ready. The texts are encoded by production code, so that ids are the same. */
  public static BareLoop open(ModelFolder folder, List<List<String>> texts) throws OrtException {
    BareLoop loop = new BareLoop(folder);
    TextNormalizer normalizer = TextNormalizer.standard();
    ModelInput.Tokens input = (ModelInput.Tokens) folder.manifest().input();
    try (TokenizerEncoder encoder = TokenizerEncoder.open(folder.file(input.tokenizer()), input)) {
      for (List<String> batch : texts) {
        loop.add(
            batch.stream()
                .map(text -> encoder.encode(normalizer.normalize(text), Verdict.UNDETERMINED))
                .toList());
      }
    }
    return loop;
  }

  /**
   * Runs batches one after the other, beginning with the first, in turn.
   *
   * @param warmUp batches before the clock starts
   * @param measured batches while it runs
   * @return texts
   */
  public Rate rate(int warmUp, int measured) throws OrtException {
    for (int batch = 0; batch < warmUp; batch++) {
      run(batch % batches.size());
    }
    long start = System.nanoTime();
    long cpuStart = CpuTime.nanos();
    for (int batch = warmUp; batch < warmUp + measured; batch++) {
      run(batch % batches.size());
    }
    return Rate.of(
        (long) measured * TokenBatches.TEXTS,
        System.nanoTime() - start,
        CpuTime.nanos() - cpuStart);
  }

  /** The model's outputs for the texts of a batch. */
  public float[][] run(int batch) throws OrtException {
    try (OrtSession.Result result = session.run(batches.get(batch))) {
      return (float[][]) result.get(0).getValue();
    }
  }

  @Override
  public void close() throws OrtException {
    batches.forEach(batch -> batch.values().forEach(OnnxTensor::close));
    session.close();
  }

  private void add(List<EncodedText> batch) throws OrtException {
    batches.add(
        Map.of(
            "input_ids", tensor(batch, id -> id),
            "attention_mask", tensor(batch, id -> 1),
            "token_type_ids", tensor(batch, id -> 0)));
  }

  private OnnxTensor tensor(List<EncodedText> batch, ToLongFunction<Integer> cell)
      throws OrtException {
    int columns = batch.get(0).length();
    LongBuffer buffer =
        ByteBuffer.allocateDirect(batch.size() * columns * Long.BYTES)
            .order(ByteOrder.nativeOrder())
            .asLongBuffer();
    for (EncodedText text : batch) {
      if (text.length() != columns) {
        throw new IllegalArgumentException("the texts of a batch must have the same length");
      }
      for (int id : text.ids()) {
        buffer.put(cell.applyAsLong(id));
      }
    }
    return OnnxTensor.createTensor(environment, buffer.flip(), new long[] {batch.size(), columns});
  }
}
