package org.sauti.enrich;

import java.io.Serializable;
import java.time.Duration;

/**
 * Everything that enrich can be told, beside the policy.
 *
 * @param memory how long a comment is remembered after it was last flagged, edited or deleted, so
 *     that an edit or a deletion closes its item; above zero
 */
public record EnrichSettings(Duration memory) implements Serializable {
  /** Remembers comments for 90 days. */
  public static final EnrichSettings DEFAULT = new EnrichSettings(Duration.ofDays(90));

  public EnrichSettings {
    if (memory.isZero() || memory.isNegative()) {
      throw new IllegalArgumentException("enrich.memory must be positive but is " + memory);
    }
  }
}
