package org.sauti.classify.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.classify.onnx.ModelFolders;
import org.sauti.classify.onnx.OnnxGraph;
import org.sauti.classify.onnx.OnnxGraph.Attribute;
import org.sauti.classify.onnx.SmallModels;
import org.sauti.classify.tokens.TokenizerFiles;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelFolder;

class SmokeTestTest {
  @TempDir private Path path;

  @Test
  void should_pass_a_model_that_keeps_texts_apart() throws IOException {
    assertThat(SmokeTest.run(folder(SmallModels.maskedSum(DataType.INT32, table(20)))))
        .isLessThan(1e-6);
  }

  @Test
  void should_never_fill_up_the_texts_of_a_model_that_would_not_see_it() throws IOException {
    // given: a model that takes ids only and adds up their rows, that of the padding too
    byte[] model =
        new OnnxGraph()
            .input("input_ids", DataType.INT64, "texts", "length")
            .floats("table", table(20))
            .integers("first", 1)
            .node("Gather", List.of("table", "input_ids"), "rows")
            .node("ReduceSum", List.of("rows", "first"), "logits", new Attribute("keepdims", 0))
            .output("logits", "texts", "2")
            .bytes();

    // when / then
    assertThat(SmokeTest.run(folder(model))).isLessThan(1e-6);
  }

  @Test
  void should_find_out_that_the_model_reads_fewer_tokens_than_is_said() throws IOException {
    // given: a model that has a place for each of 8 tokens
    byte[] model =
        new OnnxGraph()
            .input("input_ids", DataType.INT64, "texts", "length")
            .floats("table", table(20))
            .floats("places", table(8))
            .integers("first", 1)
            .node("Gather", List.of("table", "input_ids"), "rows")
            .node("NonZero", List.of("input_ids"), "nonzero")
            .node("ReduceMax", List.of("nonzero"), "last", new Attribute("keepdims", 0))
            .node("Gather", List.of("places", "last"), "place")
            .node("ReduceSum", List.of("rows", "first"), "sums", new Attribute("keepdims", 0))
            .node("Add", List.of("sums", "place"), "logits")
            .output("logits", "texts", "2")
            .bytes();
    ModelFolder folder = folder(model);

    // when / then
    assertThatThrownBy(() -> SmokeTest.run(folder))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining(
            "fails on a text of 16 tokens: it may read fewer, which --max-length sets");
  }

  private ModelFolder folder(byte[] model) throws IOException {
    ModelFolders.write(path, model, ModelFolders.TOKENS, ModelFolders.TWO_LABELS);
    Files.copy(TokenizerFiles.path("wordpiece.json"), path.resolve("tokenizer.json"));
    return ModelFolder.open(path);
  }

  /** No row is 0, so that one too many shows. */
  private static float[][] table(int rows) {
    float[][] table = new float[rows][2];
    for (int row = 0; row < rows; row++) {
      table[row][0] = (row % 5 + 1) / 10f;
      table[row][1] = -(row % 3 + 1) / 10f;
    }
    return table;
  }
}
