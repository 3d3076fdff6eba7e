package org.sauti.ingest;

import java.io.Serializable;
import java.time.Duration;

/**
 * How event time advances.
 *
 * @param outOfOrderness how much later than a younger one a comment of the same partition may come
 *     and still be on time, from zero
 * @param idleness after which silence a partition no longer holds the others back, above zero
 */
public record EventTimeSettings(Duration outOfOrderness, Duration idleness)
    implements Serializable {
  /** Half a minute of disorder, and a minute until a silent partition counts as idle. */
  public static final EventTimeSettings DEFAULT =
      new EventTimeSettings(Duration.ofSeconds(30), Duration.ofMinutes(1));

  public EventTimeSettings {
    if (outOfOrderness.isNegative()) {
      throw new IllegalArgumentException(
          "ingest.out-of-orderness must not be negative but is " + outOfOrderness);
    }
    if (idleness.isZero() || idleness.isNegative()) {
      throw new IllegalArgumentException("ingest.idleness must be positive but is " + idleness);
    }
  }
}
