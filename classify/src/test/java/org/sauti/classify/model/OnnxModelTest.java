package org.sauti.classify.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sauti.classify.onnx.ModelFolders.HASHED_NGRAMS;
import static org.sauti.classify.onnx.ModelFolders.TOKENS;
import static org.sauti.classify.onnx.ModelFolders.TWO_LABELS;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sauti.classify.encode.EncodedText;
import org.sauti.classify.onnx.ModelFolders;
import org.sauti.classify.onnx.OnnxGraph;
import org.sauti.classify.onnx.SmallModels;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelFolder;

class OnnxModelTest {
  private static final float[][] TABLE = {{100, 200}, {1, 2}, {4, 8}, {16, 32}};

  @TempDir Path path;

  @Test
  void should_weigh_ids_and_ignore_padding() {
    // given
    ModelFolder folder = folder(SmallModels.weightedSum(TABLE), HASHED_NGRAMS);

    try (OnnxModel model = OnnxModel.open(folder)) {
      // when
      float[][] outputs =
          model.run(List.of(weighted(new int[] {1}, 2f), weighted(new int[] {2, 3}, 1f, 0.5f)));

      // then
      assertThat(outputs).isDeepEqualTo(new float[][] {{2, 4}, {12, 24}});
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"INT64", "INT32"})
  void should_give_transformers_tokens_mask_and_segments(DataType type) {
    // given
    ModelFolder folder = tokens(SmallModels.maskedSum(type, TABLE), TOKENS);

    try (OnnxModel model = OnnxModel.open(folder)) {
      // when
      float[][] outputs = model.run(List.of(tokens(1, 2, 3), tokens(2), tokens(0)));

      // then
      assertThat(outputs).isDeepEqualTo(new float[][] {{21, 42}, {4, 8}, {100, 200}});
    }
  }

  @Test
  void should_fill_up_with_the_padding_id_of_the_manifest() {
    // given
    byte[] withoutMask =
        new OnnxGraph()
            .input("input_ids", DataType.INT64, "texts", "length")
            .floats("table", TABLE)
            .integers("first", 1)
            .node("Gather", List.of("table", "input_ids"), "rows")
            .node(
                "ReduceSum",
                List.of("rows", "first"),
                "logits",
                new OnnxGraph.Attribute("keepdims", 0))
            .output("logits", "texts", "labels")
            .bytes();
    ModelFolder folder = tokens(withoutMask, TOKENS.replace("16", "16, \"padId\": 3"));

    try (OnnxModel model = OnnxModel.open(folder)) {
      // when
      float[][] outputs = model.run(List.of(tokens(1, 1, 1), tokens(1)));

      // then
      assertThat(outputs).isDeepEqualTo(new float[][] {{3, 6}, {33, 66}});
    }
  }

  @Test
  void should_use_its_buffers_again_for_smaller_and_larger_batches() {
    // given
    ModelFolder folder = folder(SmallModels.weightedSum(TABLE), HASHED_NGRAMS);

    try (OnnxModel model = OnnxModel.open(folder)) {
      // when
      float[][] large = model.run(List.of(weighted(new int[] {1, 1, 1}, 1f, 1f, 1f)));
      float[][] small = model.run(List.of(weighted(new int[] {2}, 1f)));
      float[][] larger =
          model.run(
              List.of(
                  weighted(new int[] {1, 1, 1, 1}, 1f, 1f, 1f, 1f), weighted(new int[] {3}, 1f)));

      // then
      assertThat(large).isDeepEqualTo(new float[][] {{3, 6}});
      assertThat(small).isDeepEqualTo(new float[][] {{4, 8}});
      assertThat(larger).isDeepEqualTo(new float[][] {{4, 8}, {16, 32}});
    }
  }

  @Test
  void should_run_in_many_threads_at_once() throws Exception {
    // given
    ModelFolder folder = folder(SmallModels.weightedSum(TABLE), HASHED_NGRAMS);
    ExecutorService threads = Executors.newFixedThreadPool(4);

    try (OnnxModel model = OnnxModel.open(folder)) {
      // when
      List<Callable<float[][]>> runs =
          IntStream.range(0, 400)
              .mapToObj(
                  number ->
                      (Callable<float[][]>)
                          () -> model.run(List.of(weighted(new int[] {1}, number))))
              .toList();
      List<float[][]> outputs =
          threads.invokeAll(runs).stream().map(OnnxModelTest::valueOf).toList();

      // then
      for (int number = 0; number < 400; number++) {
        assertThat(outputs.get(number)).isDeepEqualTo(new float[][] {{number, 2 * number}});
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void should_go_on_after_a_run_that_failed() {
    // given
    ModelFolder folder = folder(SmallModels.weightedSum(TABLE), HASHED_NGRAMS);

    try (OnnxModel model = OnnxModel.open(folder)) {
      // when / then
      assertThatThrownBy(() -> model.run(List.of(weighted(new int[] {4}, 1f))))
          .isInstanceOf(InferenceException.class)
          .hasMessage("ONNX Runtime answered ORT_INVALID_ARGUMENT");
      assertThat(model.run(List.of(weighted(new int[] {3}, 1f))))
          .isDeepEqualTo(new float[][] {{16, 32}});
    }
  }

  @Test
  void should_say_when_the_file_is_no_onnx_model() {
    // given
    ModelFolder folder = folder(new byte[] {1, 2, 3}, HASHED_NGRAMS);

    // when / then
    assertThatThrownBy(() -> OnnxModel.open(folder))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageStartingWith(path.resolve("model.onnx") + " cannot be loaded by ONNX Runtime: ");
  }

  @Test
  void should_refuse_an_input_that_it_cannot_fill() {
    // given
    byte[] model =
        new OnnxGraph()
            .input("input_idz", DataType.INT64, "texts", "length")
            .node("Cast", List.of("input_idz"), "logits", new OnnxGraph.Attribute("to", 1))
            .output("logits", "texts", "length")
            .bytes();

    // when / then
    assertThatThrownBy(() -> OnnxModel.open(folder(model, HASHED_NGRAMS)))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            path.resolve("model.onnx")
                + ": the model wants an input 'input_idz' but Sauti has only attention_mask, ids,"
                + " input_ids, pieces, token_type_ids, weights: did you mean 'input_ids'?");
  }

  @Test
  void should_refuse_ids_that_are_no_integers() {
    // given
    byte[] model =
        new OnnxGraph()
            .input("ids", DataType.FLOAT, "texts", "length")
            .node("Neg", List.of("ids"), "logits")
            .output("logits", "texts", "length")
            .bytes();

    // when / then
    assertThatThrownBy(() -> OnnxModel.open(folder(model, HASHED_NGRAMS)))
        .hasMessage(
            path.resolve("model.onnx")
                + ": the model's input 'ids' must be a tensor of [INT64, INT32]");
  }

  @Test
  void should_refuse_a_model_without_the_output_of_the_manifest() {
    // given
    byte[] model =
        new OnnxGraph()
            .input("ids", DataType.INT64, "texts", "length")
            .input("weights", DataType.FLOAT, "texts", "length")
            .node("Neg", List.of("weights"), "logit")
            .output("logit", "texts", "length")
            .bytes();

    // when / then
    assertThatThrownBy(() -> OnnxModel.open(folder(model, HASHED_NGRAMS)))
        .hasMessage(
            path.resolve("model.onnx")
                + ": the model has no output 'logits': did you mean 'logit'?");
  }

  @Test
  void should_refuse_a_model_with_other_labels_than_the_manifest() {
    // given
    byte[] model = SmallModels.weightedSum(new float[][] {{1, 2, 3}});

    // when / then
    assertThatThrownBy(() -> OnnxModel.open(folder(model, HASHED_NGRAMS)))
        .hasMessage(
            path.resolve("model.onnx")
                + ": the model's output 'logits' must have a row for each text and 2 columns,"
                + " as many as the manifest has labels");
  }

  @Test
  void should_refuse_a_model_of_weights_for_tokens_and_the_other_way_round() {
    // given
    byte[] weighted = SmallModels.weightedSum(TABLE);
    byte[] masked = SmallModels.maskedSum(DataType.INT64, TABLE);

    // when / then
    assertThatThrownBy(() -> OnnxModel.open(tokens(weighted, TOKENS)))
        .hasMessage(
            path.resolve("model.onnx")
                + ": the model wants weights, which only the input kind hashed-ngrams has");
    assertThatThrownBy(() -> OnnxModel.open(folder(masked, HASHED_NGRAMS)))
        .hasMessage(
            path.resolve("model.onnx")
                + ": the model takes no weights, which the input kind hashed-ngrams needs");
  }

  private ModelFolder folder(byte[] model, String input) {
    return ModelFolder.open(ModelFolders.write(path, model, input, TWO_LABELS));
  }

  private ModelFolder tokens(byte[] model, String input) {
    try {
      Files.writeString(path.resolve("tokenizer.json"), "{}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder(model, input);
  }

  private static EncodedText weighted(int[] ids, float... weights) {
    return new EncodedText(ids, weights);
  }

  private static EncodedText tokens(int... ids) {
    return new EncodedText(ids, null);
  }

  private static float[][] valueOf(Future<float[][]> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
