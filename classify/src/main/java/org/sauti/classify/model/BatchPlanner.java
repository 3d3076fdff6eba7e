package org.sauti.classify.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sauti.classify.encode.EncodedText;

/** Splits a batch into runs of texts of similar length, since a run is as wide as its longest. */
final class BatchPlanner {
  private final BatchLimits limits;

  BatchPlanner(BatchLimits limits) {
    this.limits = limits;
  }

  /** Positions in the batch, run by run, each exactly once. */
  List<List<Integer>> plan(List<EncodedText> batch) {
    List<Integer> byLength =
        IntStream.range(0, batch.size())
            .boxed()
            .sorted(Comparator.comparingInt(position -> batch.get(position).length()))
            .toList();
    List<List<Integer>> runs = new ArrayList<>();
    int start = 0;
    long ids = 0;
    for (int next = 0; next < byLength.size(); next++) {
      int length = batch.get(byLength.get(next)).length();
      if (next > start && !fits(next - start + 1, length, ids + length)) {
        runs.add(byLength.subList(start, next));
        start = next;
        ids = 0;
      }
      ids += length;
    }
    if (!byLength.isEmpty()) {
      runs.add(byLength.subList(start, byLength.size()));
    }
    return runs;
  }

  private boolean fits(int rows, int columns, long ids) {
    long cells = (long) rows * columns;
    return rows <= limits.maxRows()
        && cells <= limits.maxCells()
        && cells - ids <= limits.maxPaddingShare() * cells;
  }
}
