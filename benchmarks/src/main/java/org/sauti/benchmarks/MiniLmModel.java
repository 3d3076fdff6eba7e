package org.sauti.benchmarks;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A model with the shape of MiniLM-L6 and a classification head, 23 MB: what a transformer costs,
 * without having one. Its weights are random, so that its answers mean nothing, and the same each
 * time it is made.
 *
 * <p>It is quantised the way onnxruntime's {@code quantize_dynamic} does it: weights are int8,
 * activations are quantised on the way into each multiplication, everything else is float. The
 * inputs are {@code input_ids}, {@code attention_mask} and {@code token_type_ids}, int64 of shape
 * [texts, length]; the output is {@code logits} of shape [texts, labels].
 */
public final class MiniLmModel {
  /** Number of token ids. */
  public static final int VOCABULARY = 30_522;

  private static final int LONGEST_TEXT = 512;
  private static final int LAYERS = 6;
  private static final int HIDDEN = 384;
  private static final int HEADS = 12;
  private static final int INTERMEDIATE = 1536;

  private static final int OPSET = 17;
  private static final int IR_VERSION = 8;
  private static final long SEED = 42;

  // Weights are drawn with a standard deviation of 0.02, as BERT's are before training.
  private static final float DEVIATION = 0.02f;
  private static final int STEPS_PER_DEVIATION = 32;
  private static final float MASKED = -10_000f;

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("minilm");
  private final Random random = new Random(SEED);
  private int tensors;

  private MiniLmModel() {}

  /**
   * Makes the model.
   *
   * @param labels number of outputs
   * @return the content of an ONNX file
   */
  public static byte[] bytes(int labels) {
    MiniLmModel model = new MiniLmModel();
    model.build(labels);
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
        .setGraph(model.graph)
        .build()
        .toByteArray();
  }

  private void build(int labels) {
    for (String input : List.of("input_ids", "attention_mask", "token_type_ids")) {
      graph.addInput(value(input, TensorProto.DataType.INT64, "texts", "length"));
    }
    String mask = attentionMask();
    String hidden = embeddings();
    for (int layer = 0; layer < LAYERS; layer++) {
      String attended = attention(hidden, mask);
      hidden = layerNorm(node("Add", attended, hidden));
      String widened = gelu(dense(hidden, HIDDEN, INTERMEDIATE));
      hidden = layerNorm(node("Add", dense(widened, INTERMEDIATE, HIDDEN), hidden));
    }
    String firstToken = node("Gather", List.of(hidden, integer(0)), attribute("axis", 1));
    String pooled = node("Tanh", dense(firstToken, HIDDEN, HIDDEN));
    String logits = dense(pooled, HIDDEN, labels);
    graph.addNode(
        NodeProto.newBuilder().setOpType("Identity").addInput(logits).addOutput("logits"));
    graph.addOutput(value("logits", TensorProto.DataType.FLOAT, "texts", Integer.toString(labels)));
  }

  /** 0 where a text goes on, and far below where it is filled up: [texts, 1, 1, length]. */
  private String attentionMask() {
    String mask =
        node(
            "Cast",
            List.of("attention_mask"),
            attribute("to", TensorProto.DataType.FLOAT.getNumber()));
    String spread = node("Unsqueeze", mask, integers(1, 2));
    return node("Mul", node("Sub", number(1), spread), number(MASKED));
  }

  private String embeddings() {
    String words = node("Gather", weights(VOCABULARY, HIDDEN), "input_ids");
    String dequantized = node("DequantizeLinear", words, weightScale(), weightZero());
    String segments = node("Gather", floats(0, 2, HIDDEN), "token_type_ids");
    String length = node("Gather", node("Shape", "input_ids"), integers(1));
    String positions = node("Slice", floats(0, LONGEST_TEXT, HIDDEN), integers(0), length);
    return layerNorm(node("Add", node("Add", dequantized, segments), positions));
  }

  private String attention(String hidden, String mask) {
    String query = heads(dense(hidden, HIDDEN, HIDDEN), 0, 2, 1, 3);
    String key = heads(dense(hidden, HIDDEN, HIDDEN), 0, 2, 3, 1);
    String value = heads(dense(hidden, HIDDEN, HIDDEN), 0, 2, 1, 3);
    float scale = (float) Math.sqrt((double) HIDDEN / HEADS);
    String scores = node("Add", node("Div", node("MatMul", query, key), number(scale)), mask);
    String shares = node("Softmax", List.of(scores), attribute("axis", -1));
    String mixed = transpose(node("MatMul", shares, value), 0, 2, 1, 3);
    return dense(node("Reshape", mixed, integers(0, 0, HIDDEN)), HIDDEN, HIDDEN);
  }

  private String heads(String hidden, long... order) {
    return transpose(node("Reshape", hidden, integers(0, 0, HEADS, HIDDEN / HEADS)), order);
  }

  private String transpose(String tensor, long... order) {
    AttributeProto.Builder permutation =
        AttributeProto.newBuilder()
            .setName("perm")
            .setType(AttributeProto.AttributeType.INTS)
            .addAllInts(Arrays.stream(order).boxed().toList());
    return node("Transpose", List.of(tensor), permutation);
  }

  private String gelu(String tensor) {
    String erf = node("Erf", node("Div", tensor, number((float) Math.sqrt(2))));
    return node("Mul", node("Mul", tensor, node("Add", erf, number(1))), number(0.5f));
  }

  private String layerNorm(String tensor) {
    return node("LayerNormalization", tensor, floats(1, HIDDEN), floats(0, HIDDEN));
  }

  /** A layer as quantize_dynamic writes it: x is quantised when it comes, W was beforehand. */
  private String dense(String tensor, int inputs, int outputs) {
    String quantized = next();
    String scale = next();
    String zero = next();
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType("DynamicQuantizeLinear")
            .addInput(tensor)
            .addAllOutput(List.of(quantized, scale, zero)));
    String product = node("MatMulInteger", quantized, weights(inputs, outputs), zero, weightZero());
    String product32 =
        node("Cast", List.of(product), attribute("to", TensorProto.DataType.FLOAT.getNumber()));
    String scaled = node("Mul", product32, node("Mul", scale, weightScale()));
    return node("Add", scaled, floats(0, outputs));
  }

  private String node(String operator, String... inputs) {
    return node(operator, List.of(inputs));
  }

  private String node(String operator, List<String> inputs, AttributeProto.Builder... attributes) {
    String output = next();
    NodeProto.Builder node =
        NodeProto.newBuilder().setOpType(operator).addAllInput(inputs).addOutput(output);
    Arrays.stream(attributes).forEach(node::addAttribute);
    graph.addNode(node);
    return output;
  }

  private static AttributeProto.Builder attribute(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value);
  }

  private String weights(int rows, int columns) {
    byte[] values = new byte[rows * columns];
    for (int index = 0; index < values.length; index++) {
      long step = Math.round(random.nextGaussian() * STEPS_PER_DEVIATION);
      values[index] = (byte) Math.max(-127, Math.min(127, step));
    }
    return constant(TensorProto.DataType.INT8, ByteString.copyFrom(values), rows, columns);
  }

  private String weightScale() {
    return number(DEVIATION / STEPS_PER_DEVIATION);
  }

  private String weightZero() {
    return constant(TensorProto.DataType.INT8, ByteString.copyFrom(new byte[1]));
  }

  private String number(float value) {
    return floats(value);
  }

  private String floats(float value, long... shape) {
    int count = (int) Arrays.stream(shape).reduce(1, (left, right) -> left * right);
    ByteBuffer bytes = littleEndian(count * Float.BYTES);
    for (int index = 0; index < count; index++) {
      bytes.putFloat(value);
    }
    return constant(TensorProto.DataType.FLOAT, ByteString.copyFrom(bytes.flip()), shape);
  }

  private String integer(long value) {
    ByteBuffer bytes = littleEndian(Long.BYTES).putLong(value);
    return constant(TensorProto.DataType.INT64, ByteString.copyFrom(bytes.flip()));
  }

  private String integers(long... values) {
    ByteBuffer bytes = littleEndian(values.length * Long.BYTES);
    Arrays.stream(values).forEach(bytes::putLong);
    return constant(TensorProto.DataType.INT64, ByteString.copyFrom(bytes.flip()), values.length);
  }

  private String constant(TensorProto.DataType type, ByteString content, long... shape) {
    String name = next();
    graph.addInitializer(
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .addAllDims(Arrays.stream(shape).boxed().toList())
            .setRawData(content));
    return name;
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private String next() {
    tensors++;
    return "t" + tensors;
  }

  private static ValueInfoProto value(String name, TensorProto.DataType type, String... sizes) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (String size : sizes) {
      TensorShapeProto.Dimension.Builder dimension = TensorShapeProto.Dimension.newBuilder();
      boolean known = size.chars().allMatch(Character::isDigit);
      shape.addDim(
          known ? dimension.setDimValue(Long.parseLong(size)) : dimension.setDimParam(size));
    }
    TypeProto.Tensor tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape).build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
