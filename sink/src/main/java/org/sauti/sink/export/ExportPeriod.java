package org.sauti.sink.export;

import java.time.Instant;
import java.util.Objects;

/**
 * When what is exported was decided.
 *
 * @param from first moment
 * @param to first moment after it
 */
public record ExportPeriod(Instant from, Instant to) {
  public ExportPeriod {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "the period ends before it begins: give a time after " + from + " as its end");
    }
  }

  boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }
}
