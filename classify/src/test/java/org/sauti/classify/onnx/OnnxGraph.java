package org.sauti.classify.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;

/** Builds an ONNX model node by node; reads from top to bottom as the data flows. */
public final class OnnxGraph {
  private static final int OPSET = 13;
  private static final int IR_VERSION = 8;

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("test");

  /** An input; a size that only a run knows is given by a name. */
  public OnnxGraph input(String name, TensorProto.DataType type, String... sizes) {
    graph.addInput(value(name, type, sizes));
    return this;
  }

  /** An output of floats. */
  public OnnxGraph output(String name, String... sizes) {
    graph.addOutput(value(name, TensorProto.DataType.FLOAT, sizes));
    return this;
  }

  /** A constant vector of integers. */
  public OnnxGraph integers(String name, long... values) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(TensorProto.DataType.INT64.getNumber())
            .addDims(values.length);
    for (long value : values) {
      tensor.addInt64Data(value);
    }
    graph.addInitializer(tensor);
    return this;
  }

  /** A constant matrix of floats. */
  public OnnxGraph floats(String name, float[][] rows) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(TensorProto.DataType.FLOAT.getNumber())
            .addDims(rows.length)
            .addDims(rows[0].length);
    for (float[] row : rows) {
      for (float value : row) {
        tensor.addFloatData(value);
      }
    }
    graph.addInitializer(tensor);
    return this;
  }

  /** A step: one operator that makes one tensor of others. */
  public OnnxGraph node(String operator, List<String> inputs, String output, Attribute... with) {
    NodeProto.Builder node =
        NodeProto.newBuilder().setOpType(operator).addAllInput(inputs).addOutput(output);
    for (Attribute attribute : with) {
      node.addAttribute(
          AttributeProto.newBuilder()
              .setName(attribute.name())
              .setType(AttributeProto.AttributeType.INT)
              .setI(attribute.value()));
    }
    graph.addNode(node);
    return this;
  }

  /** The content of a model file. */
  public byte[] bytes() {
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  /** A whole number that an operator is given beside its inputs. */
  public record Attribute(String name, long value) {}

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
