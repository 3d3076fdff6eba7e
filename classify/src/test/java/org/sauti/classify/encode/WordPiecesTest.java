package org.sauti.classify.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordPiecesTest {
  private static final int START = 2;
  private static final int UN = 3;
  private static final int KIND = 4;
  private static final int UNKIND = 5;
  private static final int N = 6;
  private static final int ED = 7;

  @TempDir private Path folder;

  @Test
  void should_cut_words_into_the_likeliest_pieces() throws IOException {
    // ▁unkind is one piece of -4; ▁ + un + kind would cost -1 -2 -3 = -6
    assertThat(pieces(16).encode("unkind")).containsExactly(UNKIND);
    assertThat(pieces(16).encode("kinded")).containsExactly(START, KIND, ED);
    assertThat(pieces(16).encode("un kind")).containsExactly(START, UN, START, KIND);
  }

  @Test
  void should_make_one_unknown_of_all_chars_that_are_in_no_piece() throws IOException {
    assertThat(pieces(16).encode("kindxyz"))
        .containsExactly(START, KIND, PieceVocabulary.UNKNOWN_ID);
    assertThat(pieces(16).encode("\uD83D\uDE02")) // an emoji is two chars
        .containsExactly(START, PieceVocabulary.UNKNOWN_ID);
  }

  @Test
  void should_give_a_text_without_words_one_id() throws IOException {
    assertThat(pieces(16).encode("")).containsExactly(PieceVocabulary.UNKNOWN_ID);
    assertThat(pieces(16).encode("  ")).containsExactly(PieceVocabulary.UNKNOWN_ID);
  }

  @Test
  void should_stop_at_the_longest_text() throws IOException {
    assertThat(pieces(3).encode("un kind un kind")).containsExactly(START, UN, START);
    assertThat(pieces(5).encode("n".repeat(100_000))).hasSize(5).contains(N);
  }

  @Test
  void should_cut_a_word_the_same_way_when_it_comes_again() throws IOException {
    WordPieces pieces = pieces(16);

    assertThat(pieces.encode("kinded kinded"))
        .containsExactly(START, KIND, ED, START, KIND, ED)
        .isEqualTo(pieces.encode("kinded kinded"));
  }

  @Test
  void should_name_the_line_that_is_no_piece() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.tsv"), "\u2581\t-1\nun -2\n");

    assertThatThrownBy(() -> PieceVocabulary.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage("line 2 is no piece with its score");
  }

  @Test
  void should_refuse_an_empty_vocabulary() throws IOException {
    Path file = Files.writeString(folder.resolve("empty.tsv"), "");

    assertThatThrownBy(() -> PieceVocabulary.read(file)).hasMessage("there is no piece in it");
  }

  private WordPieces pieces(int maxLength) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("vocabulary.tsv"),
            "\u2581\t-1\nun\t-2\nkind\t-3\n\u2581unkind\t-4\nn\t-5\ned\t-2.5\n");
    return new WordPieces(PieceVocabulary.read(file), maxLength);
  }
}
