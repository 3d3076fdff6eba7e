package org.sauti.ingest.decode;

import com.fasterxml.jackson.databind.JsonNode;
import org.sauti.ingest.RawRecord;

/** Reads the JSON documents of one platform. Stateless and safe to share between threads. */
public interface PlatformDecoder {

  /** The platform's name in configuration and in comments, e.g. {@code bluesky}. */
  String platform();

  /**
   * Reads one document, which may hold any number of comments.
   *
   * @param document the parsed value of the record
   * @param record the record it came in, for its headers and its timestamp
   * @param output takes the comments, skips and rejections found, in the document's order
   * @throws DecodeException when nothing in the document can be read
   */
  void decode(JsonNode document, RawRecord record, DecodeOutput output) throws DecodeException;
}
