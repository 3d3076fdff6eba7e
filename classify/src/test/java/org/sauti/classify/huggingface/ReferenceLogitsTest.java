package org.sauti.classify.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.classify.encode.EncodedText;
import org.sauti.classify.model.OnnxModel;
import org.sauti.classify.text.TextNormalizer;
import org.sauti.classify.tokens.TokenizerEncoder;
import org.sauti.models.zoo.ModelFolder;
import org.sauti.models.zoo.ModelInput;

/** Sauti gives a text the tokens and logits that transformers gives it. */
class ReferenceLogitsTest {
  @TempDir private Path path;

  @ParameterizedTest
  @CsvSource({
    "bert, 1e-4",
    "bert-int8, 1e-2",
    "roberta, 1e-4",
    "xlm-roberta, 1e-4",
    "deberta-v2, 1e-4"
  })
  void should_give_the_tokens_and_logits_of_the_reference(String name, float difference)
      throws IOException {
    // given
    ModelFolder folder = folder(name);
    List<ReferenceExport.Row> rows = ReferenceExport.rows(name);
    assertThat(rows).hasSizeGreaterThan(10);

    try (TokenizerEncoder encoder = encoder(folder);
        OnnxModel model = OnnxModel.open(folder)) {
      for (ReferenceExport.Row row : rows) {
        // when: texts go the whole way, normalisation included
        EncodedText encoded =
            encoder.encode(TextNormalizer.standard().normalize(row.text()), "und");
        float[] logits = model.run(List.of(encoded))[0];

        // then
        assertThat(encoded.ids()).as(row.text()).isEqualTo(row.ids());
        assertThat(logits).as(row.text()).containsExactly(row.logits(), within(difference));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"bert", "roberta", "xlm-roberta", "deberta-v2"})
  void should_give_them_in_any_company(String name) throws IOException {
    // given
    ModelFolder folder = folder(name);
    List<ReferenceExport.Row> rows = ReferenceExport.rows(name);

    try (TokenizerEncoder encoder = encoder(folder);
        OnnxModel model = OnnxModel.open(folder)) {
      List<EncodedText> batch = new ArrayList<>();
      rows.forEach(row -> batch.add(new EncodedText(row.ids(), null)));

      // when
      float[][] logits = model.run(batch);

      // then
      for (int index = 0; index < rows.size(); index++) {
        assertThat(logits[index]).containsExactly(rows.get(index).logits(), within(1e-4f));
      }
    }
  }

  private ModelFolder folder(String name) throws IOException {
    Export export = ReferenceExport.open(name);
    List<String> labels = new ArrayList<>(Collections.nCopies(export.labels().size(), "none"));
    labels.set(1, "toxic");
    ModelDescription description =
        new ModelDescription(
            name, "1", "", "CC0-1.0", LocalDate.EPOCH, ModelInput.TextForm.ORIGINAL);
    ExportedModel.write(path.resolve(name), export, description, labels);
    return ModelFolder.open(path.resolve(name));
  }

  private static TokenizerEncoder encoder(ModelFolder folder) {
    ModelInput.Tokens tokens = (ModelInput.Tokens) folder.manifest().input();
    return TokenizerEncoder.open(folder.file(tokens.tokenizer()), tokens);
  }
}
