package org.sauti.app.evaluate;

import java.util.List;
import java.util.stream.IntStream;
import org.sauti.classify.measure.Scored;
import org.sauti.models.Harm;
import org.sauti.models.Score;

/** What a model said of one harm, on the texts of which that label is known. */
final class LabelScores {
  private final Scored scored;
  private final boolean[] flagged;
  private final int unmeasured;

  private LabelScores(Scored scored, boolean[] flagged, int unmeasured) {
    this.scored = scored;
    this.flagged = flagged;
    this.unmeasured = unmeasured;
  }

  /** Takes them from judged texts. */
  static LabelScores of(List<JudgedText> texts, Harm harm) {
    int[] known = known(texts, harm);
    float[] probabilities = new float[known.length];
    boolean[] positive = new boolean[known.length];
    boolean[] flagged = new boolean[known.length];
    int unmeasured = 0;
    for (int i = 0; i < known.length; i++) {
      JudgedText text = texts.get(known[i]);
      Score score = text.score(harm);
      probabilities[i] = score.probability();
      flagged[i] = score.flagged();
      positive[i] = text.has(harm);
      unmeasured += score.measured() ? 0 : 1;
    }
    return new LabelScores(Scored.of(probabilities, positive), flagged, unmeasured);
  }

  /** Where the texts of which the label is known stand among all, in their order. */
  static int[] known(List<JudgedText> texts, Harm harm) {
    return IntStream.range(0, texts.size()).filter(i -> texts.get(i).isKnown(harm)).toArray();
  }

  /** Calibrated probabilities and labels. */
  Scored scored() {
    return scored;
  }

  /** Whether a text reached the threshold of its language. */
  boolean isFlagged(int text) {
    return flagged[text];
  }

  /** How many were judged in a language for which the model has no measurement. */
  int unmeasured() {
    return unmeasured;
  }
}
