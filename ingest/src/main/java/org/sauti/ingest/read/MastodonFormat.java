package org.sauti.ingest.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.CharBuffer;
import org.sauti.ingest.RawRecord;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.ingest.decode.DecodeOutput;
import org.sauti.ingest.decode.PlatformDecoder;
import org.sauti.ingest.decode.SkipReason;

/**
 * What Mastodon streams: the JSON objects of its WebSocket, or the {@code event:} and {@code data:}
 * lines of its server-sent events, which say the same. See the HTML standard, section 9.2.6.
 */
public final class MastodonFormat implements RecordFormat {
  private static final String EVENT = "event";
  private static final String DATA = "data";
  private static final String COMMENT = ":";

  private final StrictUtf8 utf8 = new StrictUtf8();
  private final PlatformDecoder decoder;

  public MastodonFormat(PlatformDecoder decoder) {
    this.decoder = decoder;
  }

  @Override
  public void read(RawRecord record, DecodeOutput output) throws DecodeException {
    CharBuffer characters = utf8.decode(record.value());
    String text = characters.toString();
    if (text.startsWith(COMMENT) && text.lines().allMatch(MastodonFormat::isComment)) {
      output.skip(SkipReason.NOT_A_COMMENT); // The server's heartbeat.
    } else if (isEventStream(text)) {
      decoder.decode(envelope(text), record, output);
    } else {
      decoder.decode(StrictJson.parse(characters), record, output);
    }
  }

  private static boolean isEventStream(String text) {
    return text.startsWith(EVENT + ":") || text.startsWith(DATA + ":") || text.startsWith(COMMENT);
  }

  private static boolean isComment(String line) {
    return line.isBlank() || line.startsWith(COMMENT);
  }

  /** The object that the WebSocket would have sent. */
  private static ObjectNode envelope(String text) {
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    StringBuilder data = new StringBuilder();
    for (String line : text.lines().toList()) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        continue;
      }
      String field = line.substring(0, colon);
      String value = line.substring(colon + 1);
      value = value.startsWith(" ") ? value.substring(1) : value;
      if (field.equals(EVENT)) {
        envelope.put("event", value);
      } else if (field.equals(DATA)) {
        data.append(data.isEmpty() ? "" : "\n").append(value);
      }
    }
    return envelope.put("payload", data.toString());
  }
}
