package org.sauti.classify.cascade;

import java.util.List;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.PreparedText;
import org.sauti.classify.model.TextScorer;
import org.sauti.models.ModelRef;

/** One model judges every text. */
public final class SingleModel implements Judge {
  private final TextScorer scorer;

  /**
   * @param scorer the model, which is closed with this
   */
  public SingleModel(TextScorer scorer) {
    this.scorer = scorer;
  }

  @Override
  public ModelRef model() {
    return scorer.ref();
  }

  @Override
  public List<Outcome<Judgement>> judge(List<PreparedText> texts) {
    return scorer.score(texts).stream()
        .map(found -> found.then("judgement", scores -> new Judgement(scorer, null, scores)))
        .toList();
  }

  @Override
  public void close() {
    scorer.close();
  }
}
