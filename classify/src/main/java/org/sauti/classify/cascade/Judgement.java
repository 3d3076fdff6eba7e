package org.sauti.classify.cascade;

import java.util.List;
import java.util.Objects;
import org.sauti.classify.model.TextScorer;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;
import org.sauti.models.Score;

/**
 * What models say of one text.
 *
 * @param scorer the model whose scores these are; can be asked again
 * @param screener the fast model that was unsure and passed the text on, null when there was none
 * @param scores one for each harm, in the order of {@link Harm}
 */
public record Judgement(TextScorer scorer, TextScorer screener, List<Score> scores) {
  public Judgement {
    Objects.requireNonNull(scorer, "scorer");
    scores = List.copyOf(scores);
  }

  /** Names the model whose scores these are. */
  public ModelRef model() {
    return scorer.ref();
  }

  /** Names the model that passed the text on, null when there was none. */
  public ModelRef screenedBy() {
    return screener == null ? null : screener.ref();
  }

  /** Whether the text went on to a careful model. */
  public boolean passedOn() {
    return screener != null;
  }

  /** Who gave the score of this harm: of what the careful model does not tell, the fast one did. */
  public TextScorer scorerOf(Harm harm) {
    return screener == null || scorer.harms().contains(harm) ? scorer : screener;
  }
}
