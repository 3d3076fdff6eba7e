package org.sauti.ingest.decode;

import static org.sauti.models.RejectCode.UNKNOWN_DOCUMENT;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A frame of Bluesky's Jetstream without its envelope, of which there is an older and a newer one.
 *
 * @param kind what it tells of, e.g. {@code commit}
 * @param did whose repository it is about, null when missing
 * @param body the members of what it tells
 * @param time at the stream, null when missing
 */
record JetstreamFrame(String kind, String did, JsonObject body, Instant time) {

  /**
   * Takes the frame out of its envelope.
   *
   * @throws DecodeException when the document is none of Jetstream's
   */
  static JetstreamFrame of(JsonObject envelope) throws DecodeException {
    return envelope.any("payload").isObject() ? newer(envelope.object("payload")) : older(envelope);
  }

  private static JetstreamFrame older(JsonObject envelope) throws DecodeException {
    String kind = envelope.requiredString("kind", UNKNOWN_DOCUMENT);
    JsonObject body =
        switch (kind) {
          case "commit", "account", "identity" -> envelope.object(kind);
          default -> throw new DecodeException(UNKNOWN_DOCUMENT, "kind is none of Jetstream's");
        };
    Instant time = Times.epoch(envelope, "time_us", ChronoUnit.MICROS);
    return new JetstreamFrame(kind, envelope.string("did"), body, time);
  }

  /** The kind stands at the end of the type, as in {@code ...subscribeEvents#commit}. */
  private static JetstreamFrame newer(JsonObject payload) throws DecodeException {
    String type = payload.requiredString("$type", UNKNOWN_DOCUMENT);
    String kind = type.substring(type.indexOf('#') + 1);
    return new JetstreamFrame(kind, payload.string("did"), payload, Times.iso(payload, "time"));
  }
}
