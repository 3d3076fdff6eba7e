package org.sauti.ingest.decode;

import java.time.Instant;

/** Reads the time out of a Discord id. */
final class Snowflake {
  private static final long DISCORD_EPOCH_MILLIS = 1_420_070_400_000L;
  private static final int TIME_SHIFT = 22;

  private Snowflake() {}

  /** When the thing with this id was made; null when there is no id, or none of Discord's. */
  static Instant time(String id) {
    if (id == null) {
      return null;
    }
    try {
      long bits = Long.parseUnsignedLong(id);
      return Instant.ofEpochMilli((bits >>> TIME_SHIFT) + DISCORD_EPOCH_MILLIS);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
