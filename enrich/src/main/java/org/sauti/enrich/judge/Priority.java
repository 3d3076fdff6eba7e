package org.sauti.enrich.judge;

import java.util.List;

/**
 * How soon a moderator should look, in [0, 1].
 *
 * <p>Each finding weighs urgency times confidence; urgency is discounted where the model was not
 * measured. The heaviest finding sets the priority, and every other one takes a part of what is
 * left to 1, a quarter of its own weight:
 *
 * <pre>{@code
 * priority = 1 - (1 - heaviest) * product over the others of (1 - weight / 4)
 * }</pre>
 *
 * <p>So it never falls when the model gets surer of anything or finds one more harm.
 */
final class Priority {
  private static final double SHARE_OF_OTHERS = 0.25;

  private Priority() {}

  static float of(List<Match> matches) {
    double[] weights = matches.stream().mapToDouble(Match::weight).sorted().toArray();
    int heaviest = weights.length - 1;
    double left = 1 - weights[heaviest];
    for (int i = 0; i < heaviest; i++) {
      left *= 1 - SHARE_OF_OTHERS * weights[i];
    }
    return (float) (1 - left);
  }
}
