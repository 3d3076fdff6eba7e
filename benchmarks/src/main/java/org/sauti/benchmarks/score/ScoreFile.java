package org.sauti.benchmarks.score;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sauti.benchmarks.pipeline.Corpus;
import org.sauti.models.Comment;

/** A file of texts to score, as JSON Lines. */
public final class ScoreFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ScoreFile() {}

  /** Writes this many rows; half of them tell their language. */
  public static void write(Path file, Corpus corpus, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        JsonGenerator json = JSON.createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (int row = 0; row < rows; row++) {
        Comment comment = corpus.comment(row);
        json.writeStartObject();
        json.writeStringField("id", comment.commentId());
        json.writeStringField("text", comment.text());
        if (comment.declaredLanguage() != null) {
          json.writeStringField("lang", comment.declaredLanguage());
        }
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
  }
}
