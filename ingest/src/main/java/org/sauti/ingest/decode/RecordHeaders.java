package org.sauti.ingest.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.sauti.ingest.RawRecord;
import org.sauti.models.RejectedRecord;

/** Reads HTTP headers that were kept as headers of a record. */
final class RecordHeaders {
  private RecordHeaders() {}

  /** The last header of this name in any case, null when there is none or it is blank. */
  static String last(RawRecord record, String name) {
    String found = null;
    for (RejectedRecord.Header header : record.headers()) {
      if (header.name().equalsIgnoreCase(name) && header.value() != null) {
        found = new String(header.value(), UTF_8).strip();
      }
    }
    return found == null || found.isEmpty() ? null : found;
  }
}
