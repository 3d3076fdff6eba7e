package org.sauti.classify.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import org.sauti.classify.onnx.OnnxGraph.Attribute;

/** Models that add up what a table says of each id. */
public final class SmallModels {
  private static final Attribute WITHOUT_THE_AXIS = new Attribute("keepdims", 0);

  private SmallModels() {}

  /**
   * Reads {@code ids} and {@code weights}: a text's logits are the weighted sum of its ids' rows.
   *
   * @param table a row for each id, a column for each label
   */
  public static byte[] weightedSum(float[][] table) {
    return new OnnxGraph()
        .input("ids", DataType.INT64, "texts", "length")
        .input("weights", DataType.FLOAT, "texts", "length")
        .floats("table", table)
        .integers("last", -1)
        .integers("first", 1)
        .node("Gather", List.of("table", "ids"), "rows")
        .node("Unsqueeze", List.of("weights", "last"), "column")
        .node("Mul", List.of("rows", "column"), "weighted")
        .node("ReduceSum", List.of("weighted", "first"), "logits", WITHOUT_THE_AXIS)
        .output("logits", "texts", Integer.toString(table[0].length))
        .bytes();
  }

  /**
   * Reads {@code input_ids}, {@code attention_mask} and {@code token_type_ids}: a text's logits are
   * the sum of its ids' rows, as far as the mask reaches.
   *
   * @param type of the inputs, INT64 or INT32
   * @param table a row for each id, a column for each label
   */
  public static byte[] maskedSum(DataType type, float[][] table) {
    return new OnnxGraph()
        .input("input_ids", type, "texts", "length")
        .input("attention_mask", type, "texts", "length")
        .input("token_type_ids", type, "texts", "length")
        .floats("table", table)
        .integers("last", -1)
        .integers("first", 1)
        .node("Gather", List.of("table", "input_ids"), "rows")
        .node("Add", List.of("attention_mask", "token_type_ids"), "mask")
        .node("Cast", List.of("mask"), "shares", new Attribute("to", DataType.FLOAT.getNumber()))
        .node("Unsqueeze", List.of("shares", "last"), "column")
        .node("Mul", List.of("rows", "column"), "counted")
        .node("ReduceSum", List.of("counted", "first"), "logits", WITHOUT_THE_AXIS)
        .output("logits", "texts", Integer.toString(table[0].length))
        .bytes();
  }
}
