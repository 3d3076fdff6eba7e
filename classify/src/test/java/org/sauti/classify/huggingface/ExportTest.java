package org.sauti.classify.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.classify.onnx.OnnxGraph;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelOutput.Activation;

class ExportTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "bert, SOFTMAX, 0, 24",
    "bert-int8, SOFTMAX, 0, 24",
    "roberta, SIGMOID, 1, 24",
    "xlm-roberta, SOFTMAX, 1, 24",
    "deberta-v2, SOFTMAX, 0, 24"
  })
  void should_find_out_how_a_model_is_used(
      String name, Activation activation, int padId, int maxLength) {
    // when
    Export export = ReferenceExport.open(name);

    // then
    assertThat(export.activation()).isEqualTo(activation);
    assertThat(export.padId()).isEqualTo(padId);
    assertThat(export.maxLength()).isEqualTo(maxLength);
    assertThat(export.output()).isEqualTo("logits");
    assertThat(export.origin()).startsWith("sauti/random-");
  }

  @Test
  void should_name_the_labels_in_the_order_of_the_outputs() {
    assertThat(ReferenceExport.open("xlm-roberta").labels())
        .containsExactly("not sexist", "threats", "derogation", "animosity");
  }

  @Test
  void should_count_the_positions_of_roberta_from_behind_the_padding() throws IOException {
    // given: nothing but the configuration says how long a text may be
    ReferenceExport.copy("roberta", folder);
    Files.delete(folder.resolve("tokenizer_config.json"));

    // when / then
    assertThat(open().maxLength()).isEqualTo(24);
  }

  @Test
  void should_take_what_the_tokenizer_says_where_the_configuration_is_silent() throws IOException {
    // given
    ReferenceExport.copy("roberta", folder);
    edit("config.json", "\"pad_token_id\": 1,", "");
    edit("config.json", "\"max_position_embeddings\": 26,", "");
    edit("tokenizer_config.json", "\"model_max_length\": 24", "\"model_max_length\": 20");

    // when / then
    assertThat(open().padId()).isEqualTo(1);
    assertThat(open().maxLength()).isEqualTo(20);
  }

  @Test
  void should_ignore_a_limit_that_is_none() throws IOException {
    // given
    ReferenceExport.copy("bert", folder);
    edit(
        "tokenizer_config.json",
        "\"model_max_length\": 24",
        "\"model_max_length\": 1000000000000000019884624838656");

    // when / then
    assertThat(open().maxLength()).isEqualTo(24);
  }

  @Test
  void should_let_people_know_better() throws IOException {
    // given
    ReferenceExport.copy("bert", folder);
    Files.copy(folder.resolve("model.onnx"), folder.resolve("model_quantized.onnx"));

    // when
    Export export =
        Export.open(folder, new ExportOptions("model_quantized.onnx", Activation.SIGMOID, 16));

    // then
    assertThat(export.onnx()).isEqualTo(folder.resolve("model_quantized.onnx"));
    assertThat(export.activation()).isEqualTo(Activation.SIGMOID);
    assertThat(export.maxLength()).isEqualTo(16);
    assertRefused(
        new ExportOptions(null, null, 25), "--max-length is 25 but the model reads at most 24");
    assertRefused(
        new ExportOptions("model_quantised.onnx", null, null),
        folder + " has no model model_quantised.onnx: did you mean 'model_quantized.onnx'?");
  }

  @Test
  void should_look_into_the_folder_that_some_exporters_make() throws IOException {
    // given
    ReferenceExport.copy("bert", folder);
    Files.createDirectory(folder.resolve("onnx"));
    Files.move(folder.resolve("model.onnx"), folder.resolve("onnx").resolve("model_int8.onnx"));

    // when / then
    assertThat(open().onnx()).isEqualTo(folder.resolve("onnx").resolve("model_int8.onnx"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          model.onnx     | has no model.onnx: export it, e.g. optimum-cli export onnx --model MODEL DIR
          config.json    | is missing: it says what the labels are: export the model again
          tokenizer.json | is missing: write it with AutoTokenizer.from_pretrained(MODEL).save_pretrained(DIR)
          """)
  void should_say_which_file_is_missing_and_how_to_make_it(String file, String message)
      throws IOException {
    // given
    ReferenceExport.copy("bert", folder);
    Files.delete(folder.resolve(file));

    // when / then
    assertThatThrownBy(this::open)
        .isInstanceOf(InvalidModelException.class)
        .hasMessageStartingWith(folder.toString())
        .hasMessageEndingWith(message);
  }

  @Test
  void should_refuse_labels_that_are_not_as_many_as_the_outputs() throws IOException {
    // given
    ReferenceExport.copy("bert", folder);
    edit("config.json", "\"1\": \"toxic\"", "\"1\": \"toxic\", \"2\": \"hate\"");

    // when / then
    assertRefused(
        ExportOptions.NONE,
        folder.resolve("config.json")
            + ": id2label names 3 labels but model.onnx gives 2 numbers for a text: take the"
            + " config.json that the model was exported with");
  }

  @Test
  void should_refuse_a_model_that_is_no_classifier() throws IOException {
    // given
    ReferenceExport.copy("bert", folder);
    edit("config.json", "\"single_label_classification\"", "\"regression\"");

    // when / then
    assertRefused(
        ExportOptions.NONE,
        folder.resolve("config.json")
            + ": problem_type is regression and must be one of single_label_classification,"
            + " multi_label_classification");
  }

  @Test
  void should_refuse_inputs_that_it_cannot_give() throws IOException {
    // given
    ReferenceExport.copy("bert", folder);
    write(new OnnxGraph().input("position_ids", DataType.INT64, "texts", "length"), "logits");

    // when / then
    assertThatThrownBy(this::open)
        .isInstanceOf(InvalidModelException.class)
        .hasMessageStartingWith(
            folder.resolve("model.onnx") + ": the model wants an input 'position_ids' but Sauti");
  }

  @Test
  void should_take_the_only_output_whatever_its_name() throws IOException {
    // given
    ReferenceExport.copy("bert", folder);
    write(new OnnxGraph().input("input_ids", DataType.INT64, "texts", "length"), "scores");

    // when / then
    assertThat(open().output()).isEqualTo("scores");
  }

  @Test
  void should_refuse_weights_in_a_second_file() throws IOException {
    // given
    ReferenceExport.copy("bert", folder);
    Files.createFile(folder.resolve("model.onnx_data"));

    // when / then
    assertRefused(
        ExportOptions.NONE,
        folder.resolve("model.onnx_data")
            + " holds weights of the model: export it as one file (up to 2 GB)");
  }

  private void write(OnnxGraph graph, String output) throws IOException {
    byte[] model =
        graph
            .floats("numbers", new float[][] {{0, 0}})
            .node("Identity", List.of("numbers"), output)
            .output(output, "texts", "2")
            .bytes();
    Files.write(folder.resolve("model.onnx"), model);
  }

  private void assertRefused(ExportOptions options, String message) {
    assertThatThrownBy(() -> Export.open(folder, options))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(message);
  }

  private Export open() {
    return Export.open(folder, ExportOptions.NONE);
  }

  private void edit(String file, String right, String wrong) throws IOException {
    String content = Files.readString(folder.resolve(file));
    assertThat(content).contains(right);
    Files.writeString(folder.resolve(file), content.replace(right, wrong));
  }
}
