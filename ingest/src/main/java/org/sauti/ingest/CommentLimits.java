package org.sauti.ingest;

import java.io.Serializable;
import java.time.Duration;

/**
 * What a comment may be.
 *
 * @param maxTextBytes most bytes of its text in UTF-8, at least 1
 * @param allowedSkew how much later than the record it came in a comment may claim to be, from zero
 */
public record CommentLimits(int maxTextBytes, Duration allowedSkew) implements Serializable {
  /** 64 KiB, and clocks that differ by at most ten minutes. */
  public static final CommentLimits DEFAULT = new CommentLimits(65_536, Duration.ofMinutes(10));

  public CommentLimits {
    if (maxTextBytes < 1) {
      throw new IllegalArgumentException(
          "ingest.max-text-bytes must be at least 1 but is " + maxTextBytes);
    }
    if (allowedSkew.isNegative()) {
      throw new IllegalArgumentException(
          "ingest.allowed-skew must not be negative but is " + allowedSkew);
    }
  }
}
