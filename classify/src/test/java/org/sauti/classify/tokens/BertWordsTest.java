package org.sauti.classify.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BertWordsTest {
  private static final Path WORD_PIECE = TokenizerFiles.path("wordpiece.json");
  private static final int MAX_LENGTH = 16;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hello",
        "  hello   world ",
        "Hello, worlds! you're AWFUL",
        "hello\tworld\u00a0worlds\nok",
        "hello [SEP] world[CLS]hello",
        "h\u0301ello \u0301world",
        "\u4f60\u597dhello\u4f60",
        "hello \ud83d world \ud83d\ude00",
        "hello \u0000world\u200bs",
        "hello hello hello hello hello hello hello worlds worlds worlds worlds worlds worlds",
      })
  void should_give_the_ids_that_the_tokenizer_gives(String text) {
    try (NativeTokenizer tokenizer = NativeTokenizer.open(WORD_PIECE, MAX_LENGTH)) {
      BertWords words = BertWords.ofKind(WORD_PIECE, tokenizer, MAX_LENGTH);

      assertThat(words.encode(text)).isEqualTo(tokenizer.encode(text, true));
      assertThat(words.encode(text)).as("remembered").isEqualTo(tokenizer.encode(text, true));
    }
  }

  @Test
  void should_give_the_ids_that_the_tokenizer_gives_for_any_text() {
    // given: pieces that a tokenizer could treat in surprising ways, in random order
    String[] pieces = {
      "hello", "World", "s", "poison", " ", " ", "  ", "[SEP]", "[mask]", ".", "!", "\u4e16",
      "\u0301", "\u00e9", "\u0130", "\u03a3", "\u200d", "\ud83d", "\ude00", "\n", "\u3000",
      "\u00ad", "\ufb01", "##s"
    };
    Random random = new Random(7);

    try (NativeTokenizer tokenizer = NativeTokenizer.open(WORD_PIECE, MAX_LENGTH)) {
      BertWords words = BertWords.ofKind(WORD_PIECE, tokenizer, MAX_LENGTH);
      for (int round = 0; round < 5000; round++) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
          text.append(pieces[random.nextInt(pieces.length)]);
        }

        // when / then
        assertThat(words.encode(text.toString()))
            .as("round %d", round)
            .isEqualTo(tokenizer.encode(text.toString(), true));
      }
    }
  }

  @Test
  void should_leave_other_tokenizers_alone() {
    Path bytePairs = TokenizerFiles.path("bpe.json");
    try (NativeTokenizer tokenizer = NativeTokenizer.open(bytePairs, MAX_LENGTH)) {
      assertThat(BertWords.ofKind(bytePairs, tokenizer, MAX_LENGTH)).isNull();
    }
  }

  @Test
  void should_not_read_on_when_the_text_is_long_enough() {
    try (NativeTokenizer tokenizer = NativeTokenizer.open(WORD_PIECE, MAX_LENGTH)) {
      BertWords words = BertWords.ofKind(WORD_PIECE, tokenizer, MAX_LENGTH);

      assertThat(words.encode("hello ".repeat(100_000)))
          .hasSize(MAX_LENGTH)
          .isEqualTo(tokenizer.encode("hello ".repeat(20), true));
    }
  }
}
