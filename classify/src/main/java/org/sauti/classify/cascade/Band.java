package org.sauti.classify.cascade;

import java.util.List;
import org.sauti.models.Harm;
import org.sauti.models.Score;

/**
 * The texts that a fast model is unsure of and that a careful one knows more of.
 *
 * @param languages in which the careful model was measured
 * @param margin largest distance from the threshold, in logits
 */
public record Band(MeasuredLanguages languages, double margin) {
  /** By this harm it is decided which texts go on. */
  public static final Harm HARM = Harm.GENDER_ABUSE;

  // As near to certain as a float can say.
  private static final double NOTHING = 1e-7;

  /**
   * How far a text is from the threshold, in logits; infinite where the careful model was not
   * measured in the language.
   *
   * @param scores of the fast model, one for each harm in the order of {@link Harm}
   * @param language BCP 47 tag in which the text was judged
   */
  public double distance(List<Score> scores, String language) {
    if (!languages.contains(language)) {
      return Double.POSITIVE_INFINITY;
    }
    Score score = scores.get(HARM.ordinal());
    return Math.abs(logit(score.probability()) - logit(score.threshold()));
  }

  /** Whether a text goes on. */
  public boolean contains(List<Score> scores, String language) {
    return distance(scores, language) <= margin;
  }

  private static double logit(double probability) {
    double inside = Math.max(NOTHING, Math.min(1 - NOTHING, probability));
    return Math.log(inside / (1 - inside));
  }
}
