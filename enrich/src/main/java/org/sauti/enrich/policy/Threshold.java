package org.sauti.enrich.policy;

import java.io.Serializable;
import org.sauti.models.Score;

/** From which probability on a harm counts as found. */
public sealed interface Threshold extends Serializable {
  /** The model's own threshold for the harm in the comment's language. */
  Threshold MODEL = Source.MODEL;

  /** The threshold for this score, in [0, 1]. */
  float of(Score score);

  /** Thresholds that are written elsewhere than in the policy. */
  enum Source implements Threshold {
    MODEL {
      @Override
      public float of(Score score) {
        return score.threshold();
      }
    }
  }

  /**
   * A threshold written in the policy.
   *
   * @param value in [0, 1]
   */
  record Fixed(float value) implements Threshold {
    public Fixed {
      UnitInterval.require(value, "threshold");
    }

    @Override
    public float of(Score score) {
      return value;
    }
  }
}
