package org.sauti.sink.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A moment as people write it: a date is its first moment in UTC. */
public final class ExportTime {
  private static final int DATE_LENGTH = "2026-11-20".length();

  private ExportTime() {}

  /**
   * Reads a moment.
   *
   * @throws IllegalArgumentException when it is none; says what one looks like
   */
  public static Instant parse(String text) {
    try {
      return text.length() <= DATE_LENGTH
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "give a date such as 2026-11-20, or a time such as 2026-11-20T18:00:00Z", e);
    }
  }
}
