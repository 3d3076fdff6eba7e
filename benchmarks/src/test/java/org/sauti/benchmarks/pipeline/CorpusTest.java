package org.sauti.benchmarks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.models.Comment;

class CorpusTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeTexts() throws IOException {
    Files.writeString(
        folder.resolve("en.jsonl"),
        """
        {"text": "good morning", "lang": "en", "labels": {"toxic": 0, "threat": 0}}
        {"text": "shut up", "lang": "en", "labels": {"toxic": 1, "threat": 0}}
        """,
        StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("README.md"), "no text of the corpus", StandardCharsets.UTF_8);
  }

  @Test
  void should_keep_to_the_share_of_abusive_texts_under_ids_of_their_own() throws IOException {
    Corpus corpus = Corpus.read(folder, 5);

    List<Comment> comments = LongStream.range(0, 200).mapToObj(corpus::comment).toList();

    assertThat(comments).filteredOn(comment -> comment.text().equals("shut up")).hasSize(10);
    assertThat(comments).filteredOn(comment -> comment.text().equals("good morning")).hasSize(190);
    assertThat(comments).extracting(Comment::commentId).doesNotHaveDuplicates();
    assertThat(Corpus.number(comments.get(123).commentId())).isEqualTo(123);
  }

  @Test
  void should_declare_the_language_of_every_other_comment() throws IOException {
    Corpus corpus = Corpus.read(folder, 50);

    assertThat(corpus.comment(6).declaredLanguage()).isEqualTo("en");
    assertThat(corpus.comment(7).declaredLanguage()).isNull();
  }
}
