package org.sauti.benchmarks.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;

/**
 * Comments without end: the labelled texts of a folder over and over, in all their languages, each
 * time under a new id. Half of the comments declare their language, half leave it to be found.
 */
public final class Corpus {
  /** The platform of all comments. */
  public static final String PLATFORM = "benchmark";

  private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final long SEED = 11;
  private static final int PER_CENT = 100;
  private static final int AUTHORS = 50_000;
  private static final int THREADS = 5_000;

  private final List<CorpusText> clean;
  private final List<CorpusText> abusive;
  private final int abusivePerCent;

  private Corpus(List<CorpusText> texts, int abusivePerCent) {
    clean = texts.stream().filter(text -> !text.abusive()).toList();
    abusive = texts.stream().filter(CorpusText::abusive).toList();
    this.abusivePerCent = abusivePerCent;
  }

  /**
   * Reads the texts.
   *
   * @param folder with files of JSON Lines: {@code text}, {@code lang} and {@code labels}
   * @param abusivePerCent how many of a hundred comments have a label, 0 to 100
   */
  public static Corpus read(Path folder, int abusivePerCent) throws IOException {
    return new Corpus(texts(folder), abusivePerCent);
  }

  /** The texts of a folder, languages mixed, in an order that is always the same. */
  public static List<CorpusText> texts(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
    List<CorpusText> texts = new ArrayList<>();
    for (Path file : files) {
      try (MappingIterator<JsonNode> lines = JSON.readValues(file.toFile())) {
        lines.forEachRemaining(line -> texts.add(text(line)));
      }
    }
    // A batch of a real stream has all languages in it.
    Collections.shuffle(texts, new Random(SEED));
    return texts;
  }

  /** The comment with this number, always the same. */
  public Comment comment(long number) {
    CorpusText text = text(number);
    Instant time = START.plusMillis(number);
    return new Comment(
        PLATFORM,
        commentId(number),
        CommentEvent.CREATE,
        text.text(),
        "author-" + number % AUTHORS,
        number % 3 == 0 ? List.of("author-" + number * 7 % AUTHORS) : List.of(),
        number % 3 == 0 ? commentId(Math.max(0, number - 10)) : null,
        "thread-" + number % THREADS,
        "community-" + number % PER_CENT,
        number % 2 == 0 ? text.language() : null,
        time,
        time,
        null,
        null,
        time);
  }

  /** The id of the comment with this number. */
  public static String commentId(long number) {
    return "c" + number;
  }

  /** The number of the comment with this id. */
  public static long number(String commentId) {
    return Long.parseLong(commentId.substring(1));
  }

  private CorpusText text(long number) {
    // 37 and 100 have no common divisor: of each hundred the share is exact, and it is spread.
    List<CorpusText> texts = number * 37 % PER_CENT < abusivePerCent ? abusive : clean;
    return texts.get(Math.toIntExact(number % texts.size()));
  }

  private static CorpusText text(JsonNode line) {
    boolean abusive = false;
    for (JsonNode label : line.path("labels")) {
      abusive |= label.asInt() == 1;
    }
    return new CorpusText(
        line.path("text").asText(),
        line.path("lang").asText(),
        abusive,
        line.path("split").asText().equals("dev"));
  }
}
