package org.sauti.benchmarks.operator;

import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.functions.MapFunction;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;

/** Makes a comment of each number, with the texts in turn. */
final class NumberedComment implements MapFunction<Long, Comment> {
  private static final long serialVersionUID = 1L;
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  private final String[] texts;

  NumberedComment(List<String> texts) {
    this.texts = texts.toArray(String[]::new);
  }

  @Override
  public Comment map(Long number) {
    return new Comment(
        "benchmark",
        Long.toString(number),
        CommentEvent.CREATE,
        texts[Math.toIntExact(number % texts.length)],
        null,
        List.of(),
        null,
        null,
        null,
        null,
        TIME,
        TIME,
        null,
        null,
        TIME);
  }
}
