package org.sauti.app.score;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.sauti.classify.batch.TextClassifier;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.TextInput;
import org.sauti.models.Verdict;

/**
 * Scores rows on several threads and writes them in the order in which they came. However many rows
 * there are, only a few chunks are in memory at a time.
 */
public final class ScoreRun {
  private static final int CHUNK_ROWS = 256;
  private static final int CHUNKS_PER_THREAD = 3;

  private final TextClassifier classifier;
  private final int threads;
  private final Consumer<String> complaints;
  private final LongConsumer progress;
  private final ScoreWriter writer;
  private long good;
  private long bad;

  /**
   * @param classifier judges the texts; stays open
   * @param threads how many chunks are judged at a time, at least 1
   * @param highlights whether to write the words that carried the scores
   * @param complaints takes a line about each row that cannot be scored
   * @param progress takes the number of rows done so far
   */
  public ScoreRun(
      TextClassifier classifier,
      int threads,
      boolean highlights,
      Consumer<String> complaints,
      LongConsumer progress) {
    this.writer = new ScoreWriter(highlights);
    this.classifier = classifier;
    this.threads = threads;
    this.complaints = complaints;
    this.progress = progress;
  }

  /**
   * Scores all rows.
   *
   * @return whether every row could be scored
   */
  public boolean run(RowReader rows, Writer output) throws IOException, InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<Scored>> underWay = new ArrayDeque<>();
      for (List<Row> chunk = read(rows); !chunk.isEmpty(); chunk = read(rows)) {
        List<Row> next = chunk;
        underWay.add(workers.submit(() -> score(next)));
        if (underWay.size() >= threads * CHUNKS_PER_THREAD) {
          write(underWay.remove(), output);
        }
      }
      while (!underWay.isEmpty()) {
        write(underWay.remove(), output);
      }
      output.flush();
    } finally {
      workers.shutdownNow();
    }
    return bad == 0;
  }

  /** Rows scored so far. */
  public long good() {
    return good;
  }

  /** Rows that could not be scored so far. */
  public long bad() {
    return bad;
  }

  private List<Row> read(RowReader rows) throws IOException {
    List<Row> chunk = new ArrayList<>(CHUNK_ROWS);
    while (chunk.size() < CHUNK_ROWS) {
      try {
        Row row = rows.next();
        if (row == null) {
          break;
        }
        chunk.add(row);
      } catch (BadRowException e) {
        bad++;
        complaints.accept(e.getMessage());
      }
    }
    return chunk;
  }

  private Scored score(List<Row> chunk) {
    List<Outcome<Verdict>> outcomes =
        classifier.classify(
            chunk.stream().map(row -> new TextInput(row.text(), row.language())).toList());
    StringBuilder lines = new StringBuilder(chunk.size() * 400);
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < chunk.size(); i++) {
      Row row = chunk.get(i);
      if (outcomes.get(i) instanceof Outcome.Success<Verdict> success) {
        lines.append(writer.line(row, success.value()));
      } else {
        failures.add("line " + row.line() + ": the model could not score this text");
      }
    }
    return new Scored(lines, chunk.size() - failures.size(), failures);
  }

  private void write(Future<Scored> future, Writer output)
      throws IOException, InterruptedException {
    Scored scored;
    try {
      scored = future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a chunk could not be scored", e.getCause());
    }
    output.append(scored.lines());
    good += scored.rows();
    bad += scored.failures().size();
    scored.failures().forEach(complaints);
    progress.accept(good + bad);
  }

  /** A chunk's lines, how many they are, and what could not be scored. */
  private record Scored(CharSequence lines, int rows, List<String> failures) {}
}
