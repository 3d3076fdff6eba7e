package org.sauti.models;

import java.util.Objects;

/**
 * Words that carried a score.
 *
 * @param harm the score they carried
 * @param span where they stand in the text as it was written
 * @param weight how much the probability of the harm falls without them, in (0, 1]
 */
public record Highlight(Harm harm, TextSpan span, float weight) {
  public Highlight {
    Objects.requireNonNull(harm, "harm");
    Objects.requireNonNull(span, "span");
    if (!(weight > 0f && weight <= 1f)) {
      throw new IllegalArgumentException("weight must be in (0, 1] but is " + weight);
    }
  }
}
