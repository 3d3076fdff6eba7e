package org.sauti.classify.cascade;

import java.io.Serializable;

/**
 * A careful model behind the fast one.
 *
 * @param modelFolder path of the careful model's folder on every machine that judges
 * @param margin texts go on whose distance from the threshold is at most this, in logits, at least
 *     0
 */
public record CascadeSettings(String modelFolder, double margin) implements Serializable {
  /** Odds within 1.6 times those of the threshold: a quarter of texts that resemble abuse. */
  public static final double DEFAULT_MARGIN = 0.5;

  /** Further away than any text of a calibrated model: everything goes on. */
  public static final double LARGEST_MARGIN = 100;

  public CascadeSettings {
    if (modelFolder.isBlank()) {
      throw new IllegalArgumentException("modelFolder must not be blank");
    }
    if (!(margin >= 0 && margin <= LARGEST_MARGIN)) {
      throw new IllegalArgumentException("margin must be from 0 to 100 but is " + margin);
    }
  }
}
