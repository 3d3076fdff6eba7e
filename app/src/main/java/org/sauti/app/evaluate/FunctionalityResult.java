package org.sauti.app.evaluate;

import java.util.Objects;
import org.sauti.classify.measure.Share;
import org.sauti.models.Harm;

/**
 * How much is flagged of the texts that do one thing.
 *
 * @param functionality what they do, e.g. {@code counter_speech}
 * @param harm for which they were flagged
 * @param positive whether they have the harm: the share is recall; otherwise they have not, and it
 *     is the false-positive rate
 * @param flagged how many of them
 */
public record FunctionalityResult(
    String functionality, Harm harm, boolean positive, Share flagged) {
  public FunctionalityResult {
    Objects.requireNonNull(functionality, "functionality");
    Objects.requireNonNull(harm, "harm");
    Objects.requireNonNull(flagged, "flagged");
  }
}
