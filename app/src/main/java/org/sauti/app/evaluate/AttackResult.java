package org.sauti.app.evaluate;

import java.util.Objects;
import org.sauti.classify.measure.Share;

/**
 * How well a model still finds abuse that is disguised in one way.
 *
 * @param attack the disguise
 * @param clean recall on the same texts as they are
 * @param disguised recall on them in disguise
 */
public record AttackResult(String attack, Share clean, Share disguised) {
  public AttackResult {
    Objects.requireNonNull(attack, "attack");
    Objects.requireNonNull(clean, "clean");
    Objects.requireNonNull(disguised, "disguised");
  }

  /** Share of the recall that is kept, at least 0; NaN when there was none. */
  public double kept() {
    return disguised.value() / clean.value();
  }
}
