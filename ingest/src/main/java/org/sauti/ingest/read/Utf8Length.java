package org.sauti.ingest.read;

import java.nio.charset.StandardCharsets;

/** Compares the length of a text in UTF-8 with a limit. */
final class Utf8Length {
  private static final int MOST_BYTES_PER_UNIT = 3;

  private Utf8Length() {}

  static boolean exceeds(String text, int limit) {
    if (text.length() > limit) {
      return true;
    }
    // Almost every text is so short that its bytes need not be counted.
    return (long) text.length() * MOST_BYTES_PER_UNIT > limit
        && text.getBytes(StandardCharsets.UTF_8).length > limit;
  }
}
