package org.sauti.classify.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sauti.models.zoo.ModelInput.TextForm.NORMALIZED;
import static org.sauti.models.zoo.ModelInput.TextForm.ORIGINAL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.classify.encode.EncodedText;
import org.sauti.classify.text.NormalizedText;
import org.sauti.classify.text.TextNormalizer;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelInput;

class TokenizerEncoderTest {
  private static final String WORD_PIECE = "wordpiece.json";
  private static final String BYTE_PAIRS = "bpe.json";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          hello world          | 2 4 5 3
          Hello, WORLDS!       | 2 4 8 5 6 9 3
          unknowable           | 2 1 3
          "worlds worlds"      | 2 5 6 5 6 3
          ""                   | 2 3
          "héllo"              | 2 4 3
          """)
  void should_give_the_word_pieces_of_bert(String text, String ids) {
    assertThat(encode(WORD_PIECE, 16, text)).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          hello                | 0 14 2
          hello hello          | 0 14 15 2
          hell                 | 0 12 2
          ole                  | 0 7 6 5 2
          ""                   | 0 2
          """)
  void should_give_the_byte_pairs_of_roberta(String text, String ids) {
    assertThat(encode(BYTE_PAIRS, 16, text)).isEqualTo(ids);
  }

  @Test
  void should_cut_off_a_long_text_and_keep_the_special_tokens() {
    assertThat(encode(WORD_PIECE, 5, "hello world ".repeat(1000))).isEqualTo("2 4 5 4 3");
  }

  @Test
  void should_read_texts_longer_than_most_models_do() {
    assertThat(encode(WORD_PIECE, 2000, "hello ".repeat(3000)).split(" ").length).isEqualTo(2000);
    assertThat(encode(BYTE_PAIRS, 2000, "hello ".repeat(3000)).split(" ").length).isEqualTo(2000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wordpiece.json", "bpe.json"})
  void should_not_heed_the_lengths_that_a_tokenizer_was_saved_with(
      String name, @TempDir Path folder) throws IOException {
    // given
    String json = Files.readString(TokenizerFiles.path(name));
    String saved =
        "\"truncation\": {\"direction\": \"Right\", \"max_length\": 4,"
            + " \"strategy\": \"LongestFirst\", \"stride\": 0},"
            + "\"padding\": {\"strategy\": {\"Fixed\": 9}, \"direction\": \"Right\","
            + " \"pad_to_multiple_of\": null, \"pad_id\": 0, \"pad_type_id\": 0,"
            + " \"pad_token\": \"[PAD]\"},";
    Path file = folder.resolve("tokenizer.json");
    Files.writeString(
        file,
        json.replaceAll("\"(truncation|padding)\":\\s*null,", "")
            .replaceFirst("\\{", Matcher.quoteReplacement("{" + saved)));

    // when / then
    try (NativeTokenizer tokenizer = NativeTokenizer.open(file, 16);
        NativeTokenizer unspoilt = NativeTokenizer.open(TokenizerFiles.path(name), 16)) {
      for (String text : List.of("hello", "hello hello hello hello", "hello ".repeat(40))) {
        assertThat(tokenizer.encode(text, true)).isEqualTo(unspoilt.encode(text, true));
      }
    }
  }

  @Test
  void should_read_half_a_surrogate_pair_as_something_unknown() {
    assertThat(encode(WORD_PIECE, 16, "hello \uD83D world")).isEqualTo("2 4 1 5 3");
    assertThat(encode(WORD_PIECE, 16, "\uDE00\uD83D")).isEqualTo("2 1 1 3");
  }

  @Test
  void should_read_the_form_of_the_text_that_the_manifest_says() {
    // given: a fullwidth word, which normalisation turns into an ordinary one
    NormalizedText text = TextNormalizer.standard().normalize("ｈｅｌｌｏ");

    // when / then
    assertThat(encode(WORD_PIECE, 16, ORIGINAL, text)).isEqualTo("2 1 3");
    assertThat(encode(WORD_PIECE, 16, NORMALIZED, text)).isEqualTo("2 4 3");
  }

  @Test
  void should_have_no_weights() {
    try (TokenizerEncoder encoder = open(WORD_PIECE, 16, ORIGINAL)) {
      EncodedText encoded = encoder.encode(NormalizedText.unchanged("hello"), "en");
      assertThat(encoded.weights()).isNull();
    }
  }

  @Test
  void should_say_that_a_file_holds_no_tokenizer(@TempDir Path folder) throws IOException {
    // given
    Path file = folder.resolve("tokenizer.json");
    Files.writeString(file, "{}");

    // when / then
    assertThatThrownBy(() -> TokenizerEncoder.open(file, tokens(file, 16, ORIGINAL)))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageStartingWith(file + " is no tokenizer that can be read: ");
  }

  private static String encode(String tokenizer, int maxLength, String text) {
    return encode(tokenizer, maxLength, ORIGINAL, NormalizedText.unchanged(text));
  }

  private static String encode(
      String tokenizer, int maxLength, ModelInput.TextForm form, NormalizedText text) {
    try (TokenizerEncoder encoder = open(tokenizer, maxLength, form)) {
      StringBuilder ids = new StringBuilder();
      for (int id : encoder.encode(text, "en").ids()) {
        ids.append(ids.isEmpty() ? "" : " ").append(id);
      }
      return ids.toString();
    }
  }

  private static TokenizerEncoder open(String tokenizer, int maxLength, ModelInput.TextForm form) {
    Path file = TokenizerFiles.path(tokenizer);
    return TokenizerEncoder.open(file, tokens(file, maxLength, form));
  }

  private static ModelInput.Tokens tokens(Path file, int maxLength, ModelInput.TextForm form) {
    return new ModelInput.Tokens(file.getFileName().toString(), maxLength, 0, form);
  }
}
