package org.sauti.ingest.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads times in the forms that platforms use. */
final class Times {
  /** Years 0 to 9999: whatever is beyond is no time, and would not fit where times are stored. */
  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private static final int DATE_ALONE = "2024-01-31".length();
  private static final double NANOS_A_SECOND = 1e9;
  private static final double MILLIS_A_SECOND = 1e3;

  /** With {@code Z}, {@code +02:00}, {@code +0200} or without an offset, which means UTC. */
  private static final DateTimeFormatter ISO_TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHmm", "Z")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Times() {}

  /** The ISO 8601 time of a member; a date alone means its first moment in UTC. */
  static Instant iso(JsonObject object, String name) throws DecodeException {
    String text = object.string(name);
    if (text == null) {
      return null;
    }
    Instant time = parse(text.strip());
    if (time == null || time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw object.invalid(name, "is no ISO 8601 time");
    }
    return time;
  }

  /** The time since 1970 that a member counts in units, whole or with a fraction. */
  static Instant epoch(JsonObject object, String name, ChronoUnit unit) throws DecodeException {
    JsonNode number = object.number(name);
    if (number == null) {
      return null;
    }
    double seconds = number.doubleValue() * unit.getDuration().toNanos() / NANOS_A_SECOND;
    // Written so that NaN is refused as well.
    if (!(seconds >= EARLIEST.getEpochSecond() && seconds <= LATEST.getEpochSecond())) {
      throw object.invalid(name, "is no time in " + unit.toString().toLowerCase(Locale.ROOT));
    }
    return number.isIntegralNumber()
        ? Instant.EPOCH.plus(number.longValue(), unit)
        : Instant.ofEpochMilli(Math.round(seconds * MILLIS_A_SECOND));
  }

  /** Null when this is no time: the exception's own message would quote it. */
  private static Instant parse(String text) {
    try {
      if (text.length() == DATE_ALONE) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      TemporalAccessor time = ISO_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      return time instanceof OffsetDateTime withOffset
          ? withOffset.toInstant()
          : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
