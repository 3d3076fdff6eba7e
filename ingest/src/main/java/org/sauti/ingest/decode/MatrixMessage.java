package org.sauti.ingest.decode;

import static org.sauti.models.RejectCode.MISSING_ID;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.sauti.models.CommentEvent;

/** Reads an {@code m.room.message}: written, edited, or emptied by a redaction. */
final class MatrixMessage {
  /** Kinds whose body people write; a message that names no kind is taken for one. */
  private static final Set<String> WORDS = Set.of("m.text", "m.emote", "m.notice");

  private static final Set<String> MEDIA = Set.of("m.image", "m.file", "m.audio", "m.video");
  private static final String SERVER_NOTICE = "m.server_notice";
  private static final String RELATION = "m.relates_to";
  private static final String ANSWERED = "m.in_reply_to";

  private MatrixMessage() {}

  static void read(JsonObject event, String room, DecodeOutput output) throws DecodeException {
    String id = event.requiredString("event_id", MISSING_ID);
    JsonObject content = event.object("content");
    JsonObject relation = content.object(RELATION);
    if (content.exists() && content.isEmpty()) {
      output.comment(redacted(event, id, room));
    } else if (SERVER_NOTICE.equals(content.string("msgtype"))) {
      output.skip(SkipReason.SYSTEM_MESSAGE);
    } else if (isType(relation, "m.replace")) {
      String original = relation.requiredString("event_id", MISSING_ID);
      JsonObject words = content.object("m.new_content");
      RawComment.Builder edit = comment(event, original, CommentEvent.EDIT, room, words);
      addMentions(content, edit);
      Words.emit(edit.build(), output);
    } else {
      Instant createdAt = Times.epoch(event, "origin_server_ts", ChronoUnit.MILLIS);
      RawComment.Builder written = comment(event, id, CommentEvent.CREATE, room, content);
      Words.emit(written.createdAt(createdAt).build(), output);
    }
  }

  /** A page that offers the event to whatever client people use. */
  static String url(String room, String event) {
    return room == null ? null : "https://matrix.to/#/" + room + "/" + event;
  }

  private static RawComment.Builder comment(
      JsonObject event, String id, CommentEvent kind, String room, JsonObject words)
      throws DecodeException {
    JsonObject relation = words.object(RELATION);
    String answered = relation.object(ANSWERED).string("event_id");
    boolean inThread = isType(relation, "m.thread");
    // Clients without threads show a message in a thread as an answer to the one before it.
    boolean answersNobody = inThread && relation.flag("is_falling_back");
    RawComment.Builder comment =
        RawComment.builder(MatrixDecoder.PLATFORM, id, kind)
            .text(Words.of(text(words, answered != null)))
            .authorId(event.string("sender"))
            .parentId(answersNobody ? null : answered)
            .threadId(inThread ? relation.string("event_id") : null)
            .community(room)
            .occurredAt(Times.epoch(event, "origin_server_ts", ChronoUnit.MILLIS))
            .url(url(room, id));
    addMentions(words, comment);
    return comment;
  }

  /** The words, empty when there are none: the body of media is a file name or a caption. */
  private static String text(JsonObject words, boolean isReply) throws DecodeException {
    String kind = words.string("msgtype");
    if (kind == null || WORDS.contains(kind)) {
      String body = words.requiredText("body");
      return isReply ? MarkupQuotes.withoutReplyFallback(body) : body;
    }
    String fileName = words.string("filename");
    String body = words.text("body");
    boolean isCaption =
        MEDIA.contains(kind) && fileName != null && body != null && !fileName.equals(body);
    return isCaption ? body : "";
  }

  private static void addMentions(JsonObject words, RawComment.Builder comment)
      throws DecodeException {
    for (String user : words.object("m.mentions").strings("user_ids")) {
      comment.target(user);
    }
  }

  /** A redaction leaves the event with nothing in it, and tells of itself at most beside it. */
  private static RawComment redacted(JsonObject event, String id, String room)
      throws DecodeException {
    JsonObject redaction = event.object("unsigned").object("redacted_because");
    return RawComment.builder(MatrixDecoder.PLATFORM, id, CommentEvent.DELETE)
        .authorId(event.string("sender"))
        .community(room)
        .createdAt(Times.epoch(event, "origin_server_ts", ChronoUnit.MILLIS))
        .occurredAt(Times.epoch(redaction, "origin_server_ts", ChronoUnit.MILLIS))
        .url(url(room, id))
        .build();
  }

  private static boolean isType(JsonObject relation, String type) throws DecodeException {
    return type.equals(relation.string("rel_type"));
  }
}
