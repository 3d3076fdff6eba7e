package org.sauti.models.zoo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;

class ModelFolderTest {
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final String VALID =
      """
      {"name": "fast", "version": "0.1.0", "description": "small", "licence": "Apache-2.0",
       "created": "2026-11-23", "file": "model.onnx",
       "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
       "labels": ["gender_abuse", "threat"],
       "input": {"kind": "hashed-ngrams", "buckets": 1000, "wordNgrams": [1, 2],
                 "charNgrams": [2, 5], "maxFeatures": 512, "version": 1},
       "output": {"name": "logits", "activation": "sigmoid"},
       "calibration": {
         "*": {"gender_abuse": {"slope": 1, "intercept": 0, "threshold": 0.5},
               "threat": {"slope": 1.5, "intercept": -0.25, "threshold": 0.625}},
         "hi": {"threat": {"slope": 2, "intercept": 0.5, "threshold": 0.25, "measured":
                 {"n": 200, "positives": 50, "precision": [0.75, 0.5, 1.0],
                  "recall": [0.5, 0.25, 0.75], "f1": 0.6, "ece": 0.0625}}}}}
      """;

  @TempDir Path path;

  @Test
  void should_read_everything_that_the_manifest_says() throws IOException {
    // given
    write(VALID, "abc");

    // when
    ModelFolder folder = ModelFolder.open(path);

    // then
    ModelManifest manifest = folder.manifest();
    assertThat(folder.ref()).isEqualTo(new ModelRef("fast", "0.1.0", SHA256_OF_ABC));
    assertThat(folder.modelFile()).isEqualTo(path.resolve("model.onnx"));
    assertThat(manifest.description()).isEqualTo("small");
    assertThat(manifest.licence()).isEqualTo("Apache-2.0");
    assertThat(manifest.created()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(manifest.labels()).containsExactly("gender_abuse", "threat");
    assertThat(manifest.input())
        .isEqualTo(
            new ModelInput.HashedNgrams(
                1000, new ModelInput.Range(1, 2), new ModelInput.Range(2, 5), 512, 1, null));
    assertThat(manifest.output())
        .isEqualTo(new ModelOutput("logits", ModelOutput.Activation.SIGMOID));
    assertThat(manifest.calibration()).containsOnlyKeys("*", "hi");
    assertThat(manifest.calibration().get("*").get(Harm.THREAT))
        .isEqualTo(new LabelCalibration(1.5, -0.25, 0.625, null));
    assertThat(manifest.calibration().get("hi").get(Harm.THREAT))
        .isEqualTo(
            new LabelCalibration(
                2,
                0.5,
                0.25,
                new Measurement(
                    200,
                    50,
                    new Interval(0.75, 0.5, 1.0),
                    new Interval(0.5, 0.25, 0.75),
                    0.6,
                    0.0625)));
  }

  @Test
  void should_read_a_model_of_tokens_with_its_defaults() throws IOException {
    // given
    write(
        withTokens("{\"kind\": \"tokens\", \"tokenizer\": \"t.json\", \"maxLength\": 64}"), "abc");
    Files.writeString(path.resolve("t.json"), "{}");

    // when
    ModelInput input = ModelFolder.open(path).manifest().input();

    // then
    assertThat(input)
        .isEqualTo(new ModelInput.Tokens("t.json", 64, 0, ModelInput.TextForm.ORIGINAL));
  }

  @Test
  void should_read_a_model_of_tokens_that_leaves_nothing_to_defaults() throws IOException {
    // given
    write(
        withTokens(
            """
            {"kind": "tokens", "tokenizer": "t.json", "maxLength": 64, "padId": 1,
             "text": "normalized"}"""),
        "abc");
    Files.writeString(path.resolve("t.json"), "{}");

    // when
    ModelInput input = ModelFolder.open(path).manifest().input();

    // then
    assertThat(input)
        .isEqualTo(new ModelInput.Tokens("t.json", 64, 1, ModelInput.TextForm.NORMALIZED));
  }

  @Test
  void should_read_outputs_that_stand_for_several_harms_and_harms_of_several_outputs()
      throws IOException {
    // given
    write(
        VALID
            .replace(
                "[\"gender_abuse\", \"threat\"]",
                "[\"none\", \"gender_abuse+threat\", \"gender_abuse\"]")
            .replace("\"sigmoid\"", "\"softmax\", \"names\": [\"NOT\", \"THR\", \"SEX\"]"),
        "abc");

    // when
    ModelManifest manifest = ModelFolder.open(path).manifest();

    // then
    assertThat(manifest.harms()).containsExactly(Harm.GENDER_ABUSE, Harm.THREAT);
    assertThat(manifest.outputsOf(Harm.GENDER_ABUSE)).containsExactly(1, 2);
    assertThat(manifest.outputsOf(Harm.THREAT)).containsExactly(1);
    assertThat(manifest.outputsOf(Harm.TOXIC)).isEmpty();
    assertThat(manifest.output().names()).containsExactly("NOT", "THR", "SEX");
  }

  @Test
  void should_refuse_a_tokenizer_that_is_not_the_one_of_the_manifest() throws IOException {
    // given
    write(
        withTokens(
            "{\"kind\": \"tokens\", \"tokenizer\": \"t.json\", \"maxLength\": 64,"
                + " \"tokenizerSha256\": \""
                + SHA256_OF_ABC
                + "\"}"),
        "abc");
    Files.writeString(path.resolve("t.json"), "abcd");

    // when / then
    assertThatThrownBy(() -> ModelFolder.open(path))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageStartingWith(path.resolve("t.json") + " is not the file of its manifest");
    assertThat(ModelFolder.describe(path).manifest().name()).isEqualTo("fast");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        VALID,
        """
        {"name": "n", "version": "2", "description": "\\u00e9 \\\"", "licence": "MIT",
         "created": "2026-01-02", "file": "m.onnx",
         "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
         "labels": ["none", "threat+toxic"],
         "input": {"kind": "tokens", "tokenizer": "t.json", "maxLength": 64, "padId": 1,
                   "text": "normalized", "tokenizerSha256":
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
         "output": {"name": "logits", "activation": "softmax", "names": ["0", "1"]},
         "calibration": {"*": {"threat": {"slope": 1, "intercept": 0, "threshold": 0.5},
                               "toxic": {"slope": 1, "intercept": 0, "threshold": 0.5}}}}
        """
      })
  void should_write_what_it_reads(String json) throws IOException {
    // given
    write(json, "abc");
    ModelManifest manifest = ModelFolder.describe(path).manifest();

    // when
    write(ManifestWriter.json(manifest), "abc");

    // then
    assertThat(ModelFolder.describe(path).manifest()).isEqualTo(manifest);
  }

  @Test
  void should_refuse_a_model_file_that_is_not_the_one_of_the_manifest() throws IOException {
    // given
    write(VALID, "abcd");

    // when / then
    assertThatThrownBy(() -> ModelFolder.open(path))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            path.resolve("model.onnx")
                + " is not the file of its manifest: expected sha256 "
                + SHA256_OF_ABC
                + " but found 88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589;"
                + " restore the file, or calibrate the new one and write its manifest anew");
  }

  @Test
  void should_say_that_a_folder_without_manifest_is_no_model() {
    assertThatThrownBy(() -> ModelFolder.open(path))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(path + " is no model folder: it has no manifest.json, check the path");
  }

  @Test
  void should_say_which_file_is_missing() throws IOException {
    // given
    write(
        withTokens("{\"kind\": \"tokens\", \"tokenizer\": \"t.json\", \"maxLength\": 64}"), "abc");

    // when / then
    assertThatThrownBy(() -> ModelFolder.open(path))
        .hasMessage(
            path.resolve("t.json")
                + " is missing: "
                + path.resolve("manifest.json")
                + " names it, so put it there");
  }

  @Test
  void should_report_all_mistakes_at_once_each_with_file_and_key() throws IOException {
    // given
    String manifest =
        VALID
            .replace("\"licence\"", "\"license\"")
            .replace("2026-11-23", "23.11.2026")
            .replace("\"charNgrams\": [2, 5]", "\"charNgrams\": [5, 2]")
            .replace("\"activation\": \"sigmoid\"", "\"activation\": \"sigmoyd\"")
            .replace("\"slope\": 2", "\"slope\": -2")
            .replace("\"positives\": 50", "\"positives\": \"50\"");
    write(manifest, "abc");

    // when / then
    String file = path.resolve("manifest.json") + ": ";
    assertThatThrownBy(() -> ModelFolder.open(path))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            e ->
                assertThat(e.mistakes())
                    .containsExactly(
                        file + "licence is missing: it must be a text",
                        file + "created must be a day like 2026-11-23",
                        file
                            + "input.charNgrams must be [shortest, longest] with"
                            + " 1 <= shortest <= longest",
                        file
                            + "output.activation must be one of none, sigmoid, softmax:"
                            + " did you mean 'sigmoid'?",
                        file + "calibration.hi.threat.measured.positives must be a whole number",
                        file + "license is no key that is known here: did you mean 'licence'?"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "slope": 2|"slope": 0|calibration.hi.threat.slope must be a positive number
          "threshold": 0.25|"threshold": 1.25|calibration.hi.threat.threshold must be in [0, 1]
          "n": 200|"n": 20|calibration.hi.threat.measured.positives must be in [0, n]
          "f1": 0.6|"f1": 6|calibration.hi.threat.measured.f1 must be in [0, 1]
          [0.75, 0.5, 1.0]|[0.75, 0.5]|calibration.hi.threat.measured.precision must be a list of 3 numbers
          [0.75, 0.5, 1.0]|[0.4, 0.5, 1.0]|calibration.hi.threat.measured.precision must be [value, low, high] with 0 <= low <= value <= high <= 1
          "hi": {"threat"|"hi": {"treat"|calibration.hi.treat is no harm: did you mean 'threat'?
          "hi": {"threat"|"hi": {"toxic"|calibration.hi.toxic is not among the labels
          "threat": {"slope": 1.5|"toxic": {"slope": 1.5|calibration.*.threat is missing: every label needs one
          ["gender_abuse", "threat"]|["gender_abuse", "threats"]|labels: no such harm: threats: did you mean 'threat'?
          ["gender_abuse", "threat"]|["gender_abuse", "threat+threat"]|labels: threat must not be there twice in one
          ["gender_abuse", "threat"]|["gender_abuse", "threat+none"]|labels: no such harm: none
          "activation": "sigmoid"|"activation": "sigmoid", "names": ["a"]|output.names must be as many as labels
          "labels": ["gender_abuse", "threat"]|"labels": ["gender_abuse+threat", "threat"]|labels: threat must not be in all of them, for softmax it always holds
          ["gender_abuse", "threat"]|["none", "none"]|labels must name at least one harm
          "kind": "hashed-ngrams"|"kind": "ngrams"|input.kind must be one of hashed-ngrams, tokens
          "buckets": 1000|"buckets": 0|input.buckets must be at least 1
          "buckets": 1000|"buckets": 1.5|input.buckets must be a whole number
          "wordNgrams": [1, 2]|"wordNgrams": [1, 2.5]|input.wordNgrams must be a list of whole numbers
          "file": "model.onnx"|"file": "../model.onnx"|file must be the name of a file in the model folder
          "sha256": "ba|"sha256": "BA|sha256 must be 64 lower-case hex digits
          "name": "fast"|"name": " "|name must not be blank
          "output": {|"outputs": {|output is missing: it must be an object
          """)
  void should_name_the_key_that_is_wrong(String right, String wrong, String mistake)
      throws IOException {
    // given
    assertThat(VALID).contains(right);
    String manifest = VALID.replace(right, wrong);
    write(
        mistake.contains("softmax") ? manifest.replace("\"sigmoid\"", "\"softmax\"") : manifest,
        "abc");

    // when / then
    assertThatThrownBy(() -> ModelFolder.open(path))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            e -> assertThat(e.mistakes()).contains(path.resolve("manifest.json") + ": " + mistake));
  }

  @Test
  void should_refuse_a_key_that_is_there_twice() throws IOException {
    // given
    write(VALID.replace("\"version\": \"0.1.0\"", "\"name\": \"again\""), "abc");

    // when / then
    assertThatThrownBy(() -> ModelFolder.open(path))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            path.resolve("manifest.json") + ": line 1 is no proper JSON: Duplicate field 'name'");
  }

  @Test
  void should_refuse_a_manifest_that_is_no_object() throws IOException {
    // given
    write("[]", "abc");

    // when / then
    assertThatThrownBy(() -> ModelFolder.open(path))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            e ->
                assertThat(e.mistakes())
                    .isEqualTo(List.of(path.resolve("manifest.json") + ": must be a JSON object")));
  }

  private static String withTokens(String input) {
    int start = VALID.indexOf("{\"kind\"");
    int end = VALID.indexOf('}', start) + 1;
    return VALID.substring(0, start) + input + VALID.substring(end);
  }

  private void write(String manifest, String model) throws IOException {
    Files.writeString(path.resolve("manifest.json"), manifest, UTF_8);
    Files.writeString(path.resolve("model.onnx"), model, UTF_8);
  }
}
