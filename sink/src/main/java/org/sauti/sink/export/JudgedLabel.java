package org.sauti.sink.export;

import java.util.Objects;

/**
 * What people said of one harm in one text.
 *
 * @param share of those with the last word, how many said that the text has the harm; in [0, 1]
 * @param basis who they were
 */
public record JudgedLabel(double share, LabelBasis basis) {
  public JudgedLabel {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be in [0, 1] but is " + share);
    }
    Objects.requireNonNull(basis, "basis");
  }
}
