package org.sauti.classify.model;

import java.io.Serializable;

/**
 * How large one run of a model may be. A batch beyond these limits is split by length.
 *
 * @param maxRows most texts in a run, at least 1
 * @param maxCells most ids in a run, padding included, at least 1; a single text may have more
 * @param maxPaddingShare most of the cells that may be padding, in [0, 1): padding costs as much as
 *     text does, and further runs cost a little too
 */
public record BatchLimits(int maxRows, int maxCells, double maxPaddingShare)
    implements Serializable {
  /** Keeps a 12-head transformer of 512 tokens under 250 MB. */
  public static final BatchLimits DEFAULT = new BatchLimits(64, 8192, 0.25);

  public BatchLimits {
    if (maxRows < 1) {
      throw new IllegalArgumentException("maxRows must be at least 1 but is " + maxRows);
    }
    if (maxCells < 1) {
      throw new IllegalArgumentException("maxCells must be at least 1 but is " + maxCells);
    }
    if (!(maxPaddingShare >= 0 && maxPaddingShare < 1)) {
      throw new IllegalArgumentException(
          "maxPaddingShare must be in [0, 1) but is " + maxPaddingShare);
    }
  }
}
