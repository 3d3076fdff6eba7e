package org.sauti.classify.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sauti.classify.encode.EncodedText;

/**
 * The inputs of one run, in direct memory that ONNX Runtime reads without copying. Reused run after
 * run, but by one run at a time; {@link #close} ends a run and keeps the memory.
 */
final class BatchTensors implements AutoCloseable {
  private final List<ModelTensor> inputs;
  private final int padId;
  private final List<ByteBuffer> buffers = new ArrayList<>();
  private final Map<String, OnnxTensor> tensors = new LinkedHashMap<>();

  BatchTensors(List<ModelTensor> inputs, int padId) {
    this.inputs = inputs;
    this.padId = padId;
    inputs.forEach(input -> buffers.add(ByteBuffer.allocateDirect(0)));
  }

  /** Fills the inputs with a batch, whose shorter texts are filled up to the longest. */
  Map<String, OnnxTensor> load(List<EncodedText> batch) throws OrtException {
    for (int index = 0; index < inputs.size(); index++) {
      ModelTensor input = inputs.get(index);
      int columns = batch.stream().mapToInt(input::length).max().orElse(0);
      long[] shape = {batch.size(), columns};
      ByteBuffer buffer = cleared(index, input.bytes(batch.size() * columns));
      for (EncodedText text : batch) {
        input.write(text, columns, padId, buffer);
      }
      tensors.put(
          input.name(),
          OnnxTensor.createTensor(
              OrtEnvironment.getEnvironment(), buffer.flip(), shape, input.type()));
    }
    return tensors;
  }

  @Override
  public void close() {
    tensors.values().forEach(OnnxTensor::close);
    tensors.clear();
  }

  private ByteBuffer cleared(int index, int bytes) {
    if (buffers.get(index).capacity() < bytes) {
      buffers.set(index, ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()));
    }
    return buffers.get(index).clear();
  }
}
