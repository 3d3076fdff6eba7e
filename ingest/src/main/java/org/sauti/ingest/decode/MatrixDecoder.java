package org.sauti.ingest.decode;

import static org.sauti.models.RejectCode.MISSING_ID;
import static org.sauti.models.RejectCode.UNKNOWN_DOCUMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import org.sauti.ingest.RawRecord;
import org.sauti.models.CommentEvent;

/**
 * Matrix events, alone, in an answer of {@code /sync} or {@code /messages}, or in a transaction to
 * an application service.
 *
 * <p>An edit counts only when its sender wrote the original. An event does not tell that: whoever
 * keeps the original must compare the authors.
 */
final class MatrixDecoder implements PlatformDecoder {
  static final String PLATFORM = "matrix";

  private static final String MESSAGE = "m.room.message";
  private static final String REDACTION = "m.room.redaction";
  private static final String ENCRYPTED = "m.room.encrypted";

  /** Lists of events in documents that are no event. */
  private static final List<String> EVENT_LISTS = List.of("chunk", "events");

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public void decode(JsonNode document, RawRecord record, DecodeOutput output)
      throws DecodeException {
    JsonObject root = JsonObject.of(document);
    if (root.has("type")) {
      event(root, null, output);
      return;
    }
    if (root.has("next_batch")) {
      sync(root, output);
      return;
    }
    for (String list : EVENT_LISTS) {
      if (root.has(list)) {
        Parts.each(root, list, output, event -> event(event, null, output));
        return;
      }
    }
    throw new DecodeException(UNKNOWN_DOCUMENT, "neither type nor a list of events is there");
  }

  private static void sync(JsonObject sync, DecodeOutput output) throws DecodeException {
    boolean found = false;
    for (String membership : List.of("join", "leave")) {
      JsonObject rooms = sync.object("rooms").object(membership);
      for (Iterator<String> names = rooms.names(); names.hasNext(); ) {
        String room = names.next();
        found |= timeline(rooms, room, output);
      }
    }
    if (!found) {
      output.skip(SkipReason.NOT_A_COMMENT);
    }
  }

  private static boolean timeline(JsonObject rooms, String room, DecodeOutput output)
      throws DecodeException {
    JsonObject timeline = rooms.object(room).object("timeline");
    if (timeline.array("events").isEmpty()) {
      return false;
    }
    Parts.each(timeline, "events", output, event -> event(event, room, output));
    return true;
  }

  /** Reads an event; in an answer of {@code /sync}, the room stands around it. */
  private static void event(JsonObject event, String roomAround, DecodeOutput output)
      throws DecodeException {
    String own = event.string("room_id");
    String room = own == null ? roomAround : own;
    switch (event.requiredString("type", UNKNOWN_DOCUMENT)) {
      case MESSAGE -> MatrixMessage.read(event, room, output);
      case REDACTION -> output.comment(redaction(event, room));
      case ENCRYPTED -> output.skip(SkipReason.ENCRYPTED);
      default -> other(event, output);
    }
  }

  private static void other(JsonObject event, DecodeOutput output) throws DecodeException {
    if (!event.any("content").isObject()) {
      throw event.missing("content", UNKNOWN_DOCUMENT);
    }
    output.skip(SkipReason.NOT_A_COMMENT);
  }

  /** Up to room version 10 the id redacted stands at the top, later in the content. */
  private static RawComment redaction(JsonObject event, String room) throws DecodeException {
    String top = event.string("redacts");
    String id = top == null ? event.object("content").requiredString("redacts", MISSING_ID) : top;
    return RawComment.builder(PLATFORM, id, CommentEvent.DELETE)
        .community(room)
        .occurredAt(Times.epoch(event, "origin_server_ts", ChronoUnit.MILLIS))
        .url(MatrixMessage.url(room, id))
        .build();
  }
}
