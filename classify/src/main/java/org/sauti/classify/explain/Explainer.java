package org.sauti.classify.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sauti.classify.cascade.Judgement;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.PreparedText;
import org.sauti.classify.model.TextScorer;
import org.sauti.classify.text.NormalizedText;
import org.sauti.models.Highlight;
import org.sauti.models.Score;

/** Finds the words that carried scores over their thresholds. Safe to share between threads. */
public final class Explainer {
  private final boolean on;

  /**
   * @param on whether to explain at all
   */
  public Explainer(boolean on) {
    this.on = on;
  }

  /**
   * Explains the scores of one text.
   *
   * @return the heaviest first; none when no score reached its threshold, or the model does not
   *     read the text again
   */
  public List<Highlight> explain(PreparedText text, Judgement judgement) {
    List<Score> flagged = on ? toExplain(judgement.scores()) : List.of();
    if (flagged.isEmpty()) {
      return List.of();
    }
    Map<TextScorer, List<Score>> byScorer = new LinkedHashMap<>();
    for (Score score : flagged) {
      byScorer
          .computeIfAbsent(judgement.scorerOf(score.harm()), absent -> new ArrayList<>())
          .add(score);
    }
    List<Highlight> highlights = new ArrayList<>();
    byScorer.forEach((scorer, scores) -> highlights.addAll(explain(text, scorer, scores)));
    highlights.sort((one, other) -> Float.compare(other.weight(), one.weight()));
    return highlights;
  }

  private static List<Score> toExplain(List<Score> scores) {
    List<Score> flagged = scores.stream().filter(Score::flagged).toList();
    List<Score> specific = flagged.stream().filter(score -> !score.harm().isOverall()).toList();
    return specific.isEmpty() ? flagged : specific;
  }

  private static List<Highlight> explain(PreparedText text, TextScorer scorer, List<Score> scores) {
    NormalizedText whole = text.text();
    List<Piece> pieces = Pieces.of(whole.text(), scorer.affordableVariants());
    List<Outcome<List<Score>>> without =
        scorer.score(pieces.stream().map(piece -> without(text, piece)).toList());
    List<Highlight> highlights = new ArrayList<>();
    for (Score score : scores) {
      highlights.addAll(HeaviestPieces.of(whole, pieces, falls(score, without)).of(score.harm()));
    }
    return highlights;
  }

  private static PreparedText without(PreparedText text, Piece piece) {
    NormalizedText whole = text.text();
    int start =
        piece.next() < whole.text().length() ? piece.start() : piece.startWithSpace(whole.text());
    return new PreparedText(whole.without(start, piece.next()), text.language());
  }

  /** What the probability falls by without each piece; 0 where the model fails on the rest. */
  private static float[] falls(Score score, List<Outcome<List<Score>>> without) {
    float[] falls = new float[without.size()];
    for (int index = 0; index < falls.length; index++) {
      if (without.get(index) instanceof Outcome.Success<List<Score>> rest) {
        falls[index] = score.probability() - rest.value().get(score.harm().ordinal()).probability();
      }
    }
    return falls;
  }
}
